// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;

/** The arrows between the packages, as the plan of the house draws them. */
@AnalyzeClasses(packages = "io.entente", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule SPARK_STAYS_IN_ITS_SHELL = noClasses()
            .that()
            .resideOutsideOfPackages("io.entente.spark..", "io.entente.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "org.apache.parquet..");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("io.entente.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ARROWS = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("country")
            .definedBy("io.entente.country..")
            .layer("article")
            .definedBy("io.entente.article..")
            .layer("text")
            .definedBy("io.entente.text..")
            .layer("copy")
            .definedBy("io.entente.copy..")
            .layer("gazetteer")
            .definedBy("io.entente.gazetteer..")
            .layer("mention")
            .definedBy("io.entente.mention..")
            .layer("tone")
            .definedBy("io.entente.tone..")
            .layer("event")
            .definedBy("io.entente.event..")
            .layer("dyad")
            .definedBy("io.entente.dyad..")
            .layer("tie")
            .definedBy("io.entente.tie..")
            .layer("network")
            .definedBy("io.entente.network..")
            .layer("table")
            .definedBy("io.entente.table..")
            .layer("evaluation")
            .definedBy("io.entente.evaluation..")
            .layer("report")
            .definedBy("io.entente.report..")
            .layer("figure")
            .definedBy("io.entente.figure..")
            .layer("spark")
            .definedBy("io.entente.spark..")
            .layer("cli")
            .definedBy("io.entente.cli..")
            .whereLayer("country")
            .mayNotAccessAnyLayer()
            .whereLayer("article")
            .mayNotAccessAnyLayer()
            .whereLayer("text")
            .mayNotAccessAnyLayer()
            .whereLayer("table")
            .mayNotAccessAnyLayer()
            .whereLayer("copy")
            .mayOnlyAccessLayers("text")
            .whereLayer("evaluation")
            .mayNotAccessAnyLayer()
            .whereLayer("gazetteer")
            .mayOnlyAccessLayers("country", "text")
            .whereLayer("mention")
            .mayOnlyAccessLayers("country", "gazetteer", "text")
            .whereLayer("tone")
            .mayOnlyAccessLayers("text")
            .whereLayer("event")
            .mayOnlyAccessLayers("country", "gazetteer", "mention", "text", "tone")
            .whereLayer("dyad")
            .mayOnlyAccessLayers("copy", "country", "event", "gazetteer", "mention", "text", "tone")
            .whereLayer("tie")
            .mayOnlyAccessLayers("country", "dyad")
            .whereLayer("network")
            .mayOnlyAccessLayers("country", "tie")
            .whereLayer("report")
            .mayOnlyAccessLayers("country", "network", "table", "tie")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("figure", "spark", "cli")
            .whereLayer("figure")
            .mayOnlyAccessLayers("network", "report", "tie")
            .whereLayer("figure")
            .mayOnlyBeAccessedByLayers("spark", "cli")
            .whereLayer("spark")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer();
}

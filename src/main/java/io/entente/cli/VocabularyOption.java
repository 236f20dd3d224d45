// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.UserError;
import io.entente.gazetteer.NameKind;
import io.entente.gazetteer.UserNames;
import io.entente.gazetteer.Vocabulary;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options {@code --gazetteer} and {@code --kinds}, read and checked. */
final class VocabularyOption {

    static final String GAZETTEER = "gazetteer";
    static final String KINDS = "kinds";

    @Option(
            names = "--gazetteer",
            paramLabel = "FILE",
            description = "TSV file of names that adds to, overrides or removes the shipped ones; may be repeated.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--kinds",
            paramLabel = "KINDS",
            description = "Kinds of names that count: name, demonym, capital, seat, leader, minister, embedded."
                    + " Default: all but embedded.")
    private List<String> named = new ArrayList<>();

    /** The files given. */
    List<String> files() {
        return files;
    }

    /** The kinds given. */
    List<String> named() {
        return named;
    }

    /** The vocabulary that is asked for. */
    Vocabulary read() {
        return of(files, named);
    }

    /** The vocabulary of the values given; the shipped one of none. */
    static Vocabulary of(List<String> files, List<String> kinds) {
        List<UserNames> read = new ArrayList<>();
        for (String file : files) {
            read.add(read(file));
        }
        return new Vocabulary(read, kinds.isEmpty() ? NameKind.COUNTED : kinds(kinds));
    }

    private static UserNames read(String file) {
        try {
            return UserNames.read(file, Files.readAllLines(Path.of(file)));
        } catch (CharacterCodingException e) {
            throw new UserError("--gazetteer " + file + ": is not UTF-8; save it in that encoding", e);
        } catch (IOException | InvalidPathException e) {
            throw new UserError("--gazetteer " + file + ": no such file that can be read", e);
        } catch (IllegalArgumentException e) {
            throw new UserError("--gazetteer " + e.getMessage(), e);
        }
    }

    private static Set<NameKind> kinds(List<String> values) {
        Set<NameKind> kinds = EnumSet.noneOf(NameKind.class);
        for (String value : values) {
            for (String code : value.split(",", -1)) {
                kinds.add(NameKind.SPEAKING.stream()
                        .filter(k -> k.code().equals(code.strip()))
                        .findFirst()
                        .orElseThrow(() -> new UserError("--kinds " + value + ": '" + code
                                + "' is no kind of name; those that there are: "
                                + NameKind.SPEAKING.stream().map(NameKind::code).collect(Collectors.joining(",")))));
            }
        }
        return kinds;
    }
}

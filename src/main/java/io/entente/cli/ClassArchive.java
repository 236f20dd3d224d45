// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * The archive of loaded classes that halves later starts. The launcher asks for it, of one run after a build. The JVM could
 * write it by itself as it ends, but then does so after mistakes and Ctrl-C as well, with threads still at work: for seconds,
 * half of the classes, and now and then down with a crash. So it is told to, and only after a run that ended well.
 */
final class ClassArchive {

    /** Where the launcher wants it. */
    private static final String PLACE = "entente.classes";

    /** A run has loaded fewer when it only showed its help. */
    private static final int LEAST_CLASSES = 8000;

    private ClassArchive() {}

    /** Writes it where the launcher asked for it; what hinders that is no matter. */
    static void keep() {
        String place = System.getProperty(PLACE, "");
        if (place.isEmpty() || ManagementFactory.getClassLoadingMXBean().getLoadedClassCount() < LEAST_CLASSES) {
            return;
        }
        System.err.println("entente: keeping what makes later starts quicker, once after a build; all else is done");
        try {
            keep(Path.of(place));
        } catch (IOException | JMException | RuntimeException unkept) {
            // Later starts take their time, and the next run tries again.
        }
    }

    /** The part stays behind where the JVM goes down over it: the launcher then does not ask again for a while. */
    private static void keep(Path archive) throws IOException, JMException {
        Path part = archive.resolveSibling(archive.getFileName() + ".part");
        Files.write(part, new byte[0]);
        System.setOut(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)); // the JVM talks of it
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "vmCds",
                            new Object[] {new String[] {"dynamic_dump", '"' + part.toString() + '"'}},
                            new String[] {String[].class.getName()});
            if (Files.size(part) > 0) {
                Files.move(part, archive, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }
}

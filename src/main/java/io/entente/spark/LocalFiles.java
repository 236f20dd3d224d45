// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Files of this machine, with the permissions that Hadoop gives them. Without its native library Hadoop starts a program,
 * {@code chmod}, for each file and checksum that it makes, which takes longer than to write a small table.
 */
public final class LocalFiles extends LocalFileSystem {

    /** The setting that names this class. */
    static final String SETTING = "fs.file.impl";

    /** Made by Hadoop, by name. */
    public LocalFiles() {
        super(new Raw());
    }

    /** Names this class as the one for local files, unless another is named. */
    static Configuration set(Configuration hadoop) {
        hadoop.setIfUnset(SETTING, LocalFiles.class.getName());
        return hadoop;
    }

    /** Hadoop has no name for the checksum of a file that has a colon in its own. */
    @Override
    public FSDataInputStream open(Path file, int buffer) throws IOException {
        return file.getName().indexOf(':') < 0
                ? super.open(file, buffer)
                : getRawFileSystem().open(file, buffer);
    }

    private static final class Raw extends RawLocalFileSystem {
        @Override
        public void setPermission(Path path, FsPermission permission) throws IOException {
            String symbols = permission.getUserAction().SYMBOL
                    + permission.getGroupAction().SYMBOL
                    + permission.getOtherAction().SYMBOL;
            java.nio.file.Path file = pathToFile(path).toPath();
            if (permission.getStickyBit()
                    || !file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                super.setPermission(path, permission);
            } else {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(symbols));
            }
        }
    }
}

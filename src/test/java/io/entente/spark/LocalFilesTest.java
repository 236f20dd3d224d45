// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFilesTest {

    @TempDir
    private Path folder;

    @Test
    void filesFoldersAndChecksumsHaveThePermissionsThatHadoopGives() throws Exception {
        Configuration hadoop = LocalFiles.set(new Configuration());
        try (FileSystem fs = FileSystem.newInstance(folder.toUri(), hadoop)) {
            assertThat(fs).isInstanceOf(LocalFiles.class);
            org.apache.hadoop.fs.Path file = new org.apache.hadoop.fs.Path(folder + "/sub/file");
            fs.create(file).close();
            assertThat(permissions("sub")).isEqualTo("rwxr-xr-x");
            assertThat(permissions("sub/file")).isEqualTo("rw-r--r--");
            assertThat(permissions("sub/.file.crc")).isEqualTo("rw-r--r--");
            fs.setPermission(file, FsPermission.valueOf("-rw-r-----"));
            assertThat(permissions("sub/file")).isEqualTo("rw-r-----");
        }
    }

    private String permissions(String name) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
    }
}

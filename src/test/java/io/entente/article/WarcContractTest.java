// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.nio.charset.StandardCharsets;
import java.util.List;

class WarcContractTest extends ReaderContract {

    @Override
    ArchiveFormat format() {
        return ArchiveFormat.WARC;
    }

    @Override
    byte[] sample() {
        return archive().getBytes(StandardCharsets.UTF_8);
    }

    private static String archive() {
        StringBuilder all = new StringBuilder();
        for (int i = 1; i <= 4; i++) {
            String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html lang=en><title>Talks "
                    + i + "</title><p>Peru and Chile met again on Monday, both governments said in Lima.</p></html>";
            all.append("WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/2018/04/2")
                    .append(i)
                    .append("/talks.html\r\nWARC-Date: 2018-05-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:")
                    .append(i)
                    .append(">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ")
                    .append(http.length())
                    .append("\r\n\r\n")
                    .append(http)
                    .append("\r\n\r\n");
        }
        return all.toString();
    }

    @Override
    List<String> ids() {
        return List.of(
                "news.example/2018/04/21/talks.html",
                "news.example/2018/04/22/talks.html",
                "news.example/2018/04/23/talks.html",
                "news.example/2018/04/24/talks.html");
    }
}

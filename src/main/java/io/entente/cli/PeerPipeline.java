// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.UserError;
import io.entente.gazetteer.Gazetteer;
import io.entente.tone.ToneLexicon;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The pipeline of VADER and a dictionary of names in Python, {@code jobs/peer.py}, with this program's lexicon and names. */
final class PeerPipeline {

    static final String TOLD = "VADER and names, Python";

    private static final List<String> NAMES = List.of("names.tsv", "demonyms.tsv", "capitals.tsv");
    private static final String LEXICON = "vader_sentiment_lexicon.txt";

    private final String python;
    private final List<String> command = new ArrayList<>();

    /**
     * @param resources where the lexicon and the names are put
     * @throws UserError when there is no Python that has VADER
     */
    PeerPipeline(Path resources) throws IOException, InterruptedException {
        String named = System.getenv("PYTHON");
        python = named == null || named.isBlank() ? "python3" : named;
        Path script = Path.of(System.getProperty("entente.home", "."), "jobs", "peer.py");
        command.addAll(List.of(python, script.toString(), "--lexicon"));
        command.add(resource(ToneLexicon.class, LEXICON, resources).toString());
        command.add("--names");
        for (String name : NAMES) {
            command.add(resource(Gazetteer.class, name, resources).toString());
        }
        check();
    }

    private static Path resource(Class<?> beside, String name, Path folder) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = beside.getResourceAsStream(name)) {
            Files.copy(in, file);
        }
        return file;
    }

    private void check() throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() == 0) {
                return;
            }
        } catch (IOException e) {
            throw new UserError("--peer: " + python + " cannot be run; install Python 3, or set PYTHON to it", e);
        }
        throw new UserError("--peer: " + python + " has no VADER; run '" + python
                + " -m pip install vaderSentiment' or 'apt-get install python3-nltk', or set PYTHON to a Python that has"
                + " it");
    }

    /** Reads files for a minute at most, on one core. */
    BenchFigures measure(Path folder) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(command);
        all.add("--inputs");
        try (Stream<Path> files = Files.list(folder)) {
            files.sorted().map(Path::toString).forEach(all::add);
        }
        return BenchFigures.of(all);
    }
}

package org.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real cluster: a standalone master and two workers, each a process, and the job submitted to them. One worker is
 * killed while the documents are read; the job ends with the same tables.
 */
final class ClusterTest {
    @TempDir
    private Path folder;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void end() {
        processes.forEach(process -> process.descendants().forEach(ProcessHandle::destroyForcibly));
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void aKilledWorkerChangesNothing() throws Exception {
        Path alone = folder.resolve("alone");
        Local.run(corpus(), "--out", alone.toString(), "--partitions", "3");
        Path home = sparkHome();
        Process master = start(
                home,
                "128m",
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                "0",
                "--webui-port",
                "0");
        String address =
                await(master, line -> line.contains("Starting Spark master at")).replaceAll(".* at ", "");
        Process doomed = worker(home, address, "doomed");
        Process spared = worker(home, address, "spared");
        for (Process worker : List.of(doomed, spared)) {
            await(worker, line -> line.contains("Successfully registered with master"));
        }
        List.of(master, doomed, spared).forEach(ClusterTest::letItTalk);

        Path tables = folder.resolve("tables");
        Process job = submit(home, address, tables);
        await(job, line -> line.contains("Submitting") && line.contains("entente: read the documents"));
        await(job, line -> line.contains("Finished task"));
        doomed.destroyForcibly();
        boolean[] lost = {false};
        drain(job, line -> lost[0] |= line.contains("Lost executor") || line.contains("Executor lost"));

        assertThat(job.waitFor()).isZero();
        assertThat(lost[0]).as("the cluster saw an executor go").isTrue();
        assertThat(Local.manifest(tables)).isEqualTo(Local.manifest(alone));
    }

    private static String corpus() {
        return Local.CORPUS.toAbsolutePath().normalize().toString();
    }

    private Process worker(Path home, String master, String name) throws IOException {
        return start(
                home,
                "128m",
                "org.apache.spark.deploy.worker.Worker",
                "--host",
                "127.0.0.1",
                "--port",
                "0",
                "--webui-port",
                "0",
                "--cores",
                "1",
                "--memory",
                "1g",
                "--work-dir",
                folder.resolve(name).toString(),
                master);
    }

    private Process submit(Path home, String master, Path tables) throws IOException {
        List<String> jars = new ArrayList<>();
        for (Path ours : ours()) {
            jars.add(Files.isDirectory(ours) ? jar(ours).toString() : ours.toString());
        }
        return start(
                home,
                "640m",
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                master,
                "--class",
                "org.entente.spark.Main",
                "--jars",
                String.join(",", jars),
                "--conf",
                "spark.driver.host=127.0.0.1",
                "--conf",
                "spark.executor.memory=900m",
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.local.dir=" + Files.createDirectories(folder.resolve("local")),
                jars.getFirst(),
                corpus(),
                "--out",
                tables.toString(),
                "--partitions",
                "4");
    }

    /**
     * What an installed Spark is: its jars in one folder. Ours are not among them; they come with the job. It logs by Log4j,
     * and the test reads what it logs.
     */
    private Path sparkHome() throws IOException {
        Path jars = Files.createDirectories(folder.resolve("spark-home").resolve("jars"));
        for (Path entry : classPath()) {
            boolean otherLog = entry.getFileName().toString().matches("slf4j-(?:nop|jdk14|simple)-.*");
            if (!otherLog && !isOurs(entry) && !Files.exists(jars.resolve(entry.getFileName()))) {
                Files.createSymbolicLink(jars.resolve(entry.getFileName()), entry);
            }
        }
        return jars.getParent();
    }

    private static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .map(Path::toAbsolutePath)
                .filter(Files::exists)
                .toList();
    }

    private static boolean isOurs(Path entry) {
        return entry.getParent() != null && entry.getParent().endsWith("target");
    }

    private static List<Path> ours() {
        return classPath().stream()
                .filter(ClusterTest::isOurs)
                .filter(entry -> !entry.endsWith("test-classes"))
                .toList();
    }

    private Path jar(Path classes) throws IOException {
        Path jar = folder.resolve(classes.getParent().getParent().getFileName() + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            entries.setLevel(1);
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                entries.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, entries);
            }
        }
        return jar;
    }

    private Process start(Path home, String heap, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(JavaModuleOptions.defaultModuleOptions().split(" ")));
        command.addAll(List.of("-Xmx" + heap, "-XX:+UseSerialGC", "-cp", home.resolve("jars") + "/*", main));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    /** The first line that answers to something; the process's words up to its end where none does. */
    private static String await(Process process, Predicate<String> wanted) throws IOException {
        StringBuilder said = new StringBuilder();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (wanted.test(line)) {
                return line;
            }
        }
        throw new AssertionError("the process ended first:\n" + said);
    }

    /** A process whose words nobody reads stops when the pipe is full. */
    private static void letItTalk(Process process) {
        Thread.ofVirtual().start(() -> {
            try {
                drain(process, line -> {});
            } catch (IOException e) {
                process.destroyForcibly();
            }
        });
    }

    private static void drain(Process process, java.util.function.Consumer<String> visitor) throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            visitor.accept(line);
        }
    }
}

package org.entente.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Unpacks the libraries of this machine's kind that Java loads, SQLite and ONNX Runtime, once after a build: their jars would unpack them
 * at each start, 30 MB into the folder for temporary files. The launcher names the folder with {@code onnxruntime.native.path} and {@code
 * org.sqlite.lib.path}.
 */
public final class NativeLibraries {
    private NativeLibraries() {}

    /**
     * Fails where one of them is not there for this kind of machine.
     *
     * @param arguments the folder, which is made
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        String onnx = "/ai/onnxruntime/native/" + (mac ? "osx" : "linux") + (arm ? "-aarch64/" : "-x64/");
        unpack(onnx, "onnxruntime", folder);
        unpack(onnx, "onnxruntime4j_jni", folder);
        unpack(
                "/org/sqlite/native/" + (mac ? "Mac" : "Linux") + (arm ? "/aarch64/" : "/x86_64/"),
                "sqlitejdbc",
                folder);
    }

    private static void unpack(String from, String name, Path folder) throws IOException {
        String file = System.mapLibraryName(name);
        try (InputStream in = NativeLibraries.class.getResourceAsStream(from + file)) {
            if (in == null) {
                throw new IllegalStateException("no library " + from + file);
            }
            Files.copy(in, folder.resolve(file));
        }
    }
}

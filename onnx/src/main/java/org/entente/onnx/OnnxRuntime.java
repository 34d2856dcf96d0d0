package org.entente.onnx;

import ai.onnxruntime.OrtEnvironment;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * ONNX Runtime in this process: how it starts, and how it is left in peace. It starts on a thread with a stack
 * of its own, since it matches the command line of the process by recursion, and a class path of some
 * thousand characters overflows a usual stack. Thread-safe.
 */
final class OnnxRuntime {
    private static final long STACK_BYTES = 256L << 20;

    /**
     * Where it is 1, ONNX Runtime keeps no record of its use below the user's folder, gives the machine no number, and sends its maker
     * nothing. It reads that when it starts, from the environment and from nowhere else.
     */
    private static final String SILENCE = "ORT_DISABLE_TELEMETRY";

    /** Held for reading by each run of a model and while one is loaded, and for writing, for good, once the process is to end. */
    private static final ReentrantReadWriteLock GATE = new ReentrantReadWriteLock();

    private static final AtomicBoolean STOPPED = new AtomicBoolean();

    private OnnxRuntime() {}

    static OrtEnvironment environment() {
        return run(() -> Started.ENVIRONMENT);
    }

    /** A run of a model, or its loading, which nothing ends from below. */
    static <T> T run(Supplier<T> run) {
        GATE.readLock().lock();
        try {
            return run.get();
        } finally {
            GATE.readLock().unlock();
        }
    }

    /** Waits for the runs that are under way and lets no other begin: the native library may go. */
    static void stop() {
        if (STOPPED.compareAndSet(false, true)) {
            GATE.writeLock().lock();
        }
    }

    private static final class Started {
        private static final OrtEnvironment ENVIRONMENT = start();

        private static OrtEnvironment start() {
            silence();
            Thread thread = new Thread(null, OrtEnvironment::getEnvironment, "entente-onnx", STACK_BYTES);
            thread.start();
            boolean interrupted = false;
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            return OrtEnvironment.getEnvironment();
        }

        /** Our launcher has said so already; whoever starts Java otherwise is not to be told on either. */
        private static void silence() {
            if ("1".equals(System.getenv(SILENCE))) {
                return;
            }
            Linker linker = Linker.nativeLinker();
            Optional<MemorySegment> setenv = linker.defaultLookup().find("setenv");
            if (setenv.isEmpty()) {
                return;
            }
            try (Arena arena = Arena.ofConfined()) {
                int failed = (int) linker.downcallHandle(
                                setenv.get(),
                                FunctionDescriptor.of(
                                        ValueLayout.JAVA_INT,
                                        ValueLayout.ADDRESS,
                                        ValueLayout.ADDRESS,
                                        ValueLayout.JAVA_INT))
                        .invokeExact(arena.allocateFrom(SILENCE), arena.allocateFrom("1"), 1);
                if (failed != 0) {
                    throw new IllegalStateException(SILENCE + " could not be set");
                }
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(SILENCE + " could not be set", e);
            }
        }
    }
}

package org.entente.onnx;

import ai.onnxruntime.OrtEnvironment;
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

    /** Held for reading by each run of a model, and for writing, for good, once the process is to end. */
    private static final ReentrantReadWriteLock GATE = new ReentrantReadWriteLock();

    private static final AtomicBoolean STOPPED = new AtomicBoolean();

    private OnnxRuntime() {}

    static OrtEnvironment environment() {
        return Started.ENVIRONMENT;
    }

    /** A run of a model, which nothing ends from below. */
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
    }
}

package dk.klyngeflow.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Several steps that begin at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** What each has answered, in their order; whatever one throws is thrown on. */
    public static <T> List<T> all(List<Callable<T>> steps) throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(steps.size());
        try {
            var start = new CountDownLatch(1);
            var running = new ArrayList<Future<T>>();
            for (var step : steps) {
                running.add(threads.submit(() -> {
                    start.await();
                    return step.call();
                }));
            }
            start.countDown();
            var answers = new ArrayList<T>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    /** The same step so many times; each is told which one it is. */
    public static <T> List<T> times(int times, IntFunction<T> step) throws InterruptedException, ExecutionException {
        return all(IntStream.range(0, times)
                .<Callable<T>>mapToObj(i -> () -> step.apply(i))
                .toList());
    }
}

package org.chuangwen.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.chuangwen.support.container.InContainer;
import org.junit.jupiter.api.Test;

@InContainer
class PaperNumbersIT {

    private static final int CLERKS = 6;

    @Inject
    private Clerk clerk;

    @Resource
    private ManagedExecutorService threads;

    @Test
    void shouldNumberWithoutGapsWhenSeveralBeginTheYearAtOnce() throws ExecutionException, InterruptedException {
        String series = UUID.randomUUID().toString();

        List<Future<Integer>> numbering = new ArrayList<>();
        for (int i = 0; i < CLERKS; i++) {
            numbering.add(threads.submit(() -> clerk.number(series)));
        }
        List<Integer> numbers = new ArrayList<>();
        for (Future<Integer> number : numbering) {
            numbers.add(number.get());
        }

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, CLERKS).boxed().toList());
    }

    /** Numbers one paper a transaction. */
    @ApplicationScoped
    @Transactional
    static class Clerk {

        @Inject
        private PaperNumbers papers;

        int number(String series) {
            return papers.next(series, 2026);
        }
    }
}

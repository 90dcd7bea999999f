package org.chuangwen.rectification;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.language.Messages;
import org.chuangwen.spreadsheet.TableWriter;

/**
 * Writes ledgers in the background, slice by slice, each slice in a transaction of its own: neither the rows nor the
 * file are ever held as a whole. What a node has dropped, another one begins anew.
 */
@ApplicationScoped
public class LedgerWriter {

    private static final Logger LOG = Logger.getLogger(LedgerWriter.class.getName());

    /**
     * The embedded database sorts all that is left for each slice, so that there should be few; each takes some 10 MB.
     */
    private static final int SLICE = 5_000;

    /** On one node; whoever comes next waits. */
    private final Semaphore atOnce = new Semaphore(2, true);

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private LedgerExports exports;

    @Inject
    private LedgerLines lines;

    @Inject
    private CityClock clock;

    /** Begins as soon as it is certain that it was asked for. */
    public void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) LedgerExports.Asked asked) {
        begin(asked.id());
    }

    void begin(UUID id) {
        try {
            threads.execute(() -> inTurn(id));
        } catch (RejectedExecutionException e) {
            LOG.log(Level.WARNING, "No thread for export {0}; it is taken up later", id);
        }
    }

    private void inTurn(UUID id) {
        atOnce.acquireUninterruptibly();
        try {
            exports.take(id).ifPresent(this::write);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Export " + id + " could not be begun", e);
        } finally {
            atOnce.release();
        }
    }

    private void write(LedgerExports.Task task) {
        try {
            Pieces pieces = new Pieces((place, bytes) -> {
                if (!exports.store(task, place, bytes)) {
                    throw new NotWanted();
                }
            });
            long rows = write(task, pieces);
            pieces.close();
            exports.done(task, rows);
        } catch (NotWanted e) {
            LOG.log(Level.INFO, "Export {0} is no longer wanted here", task.id());
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "Export " + task.id() + " failed", e);
            exports.failed(task);
        }
    }

    private long write(LedgerExports.Task task, OutputStream stream) throws IOException {
        LedgerColumns columns = new LedgerColumns(task.locale(), task.baseUrl());
        long rows = 0;
        try (TableWriter table = table(task, stream, columns)) {
            String after = null;
            List<LedgerLine> slice;
            do {
                slice = lines.slice(task.actor(), task.filter(), task.sort(), after, SLICE);
                for (LedgerLine line : slice) {
                    table.row(columns.cells(line));
                    after = task.sort().after(line.row()).toString();
                }
                rows += slice.size();
                if (!exports.progress(task, rows)) {
                    throw new NotWanted();
                }
            } while (slice.size() == SLICE);
        }
        return rows;
    }

    private TableWriter table(LedgerExports.Task task, OutputStream stream, LedgerColumns columns) throws IOException {
        return switch (task.format()) {
            case XLSX ->
                TableWriter.workbook(
                        stream,
                        Messages.text(task.locale(), "rectification.ledger.sheet"),
                        columns.titles(),
                        columns.widths(),
                        clock.zone());
            case CSV -> TableWriter.csv(stream, columns.titles(), clock.zone());
        };
    }

    /** Somebody has given it up, or another node has taken it over. */
    private static final class NotWanted extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}

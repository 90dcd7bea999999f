package org.chuangwen.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.language.Messages;

/** Hands out the file of an export, piece by piece: it is never held as a whole. */
@ApplicationScoped
public class LedgerFile {

    @Inject
    private LedgerExports exports;

    @Inject
    private CityClock clock;

    /** What is known of a file before it is read. */
    public record Head(String mediaType, String disposition, long bytes) {}

    /** @throws org.chuangwen.problem.NotFound if the actor has none such, or it is not done */
    public Head head(Actor actor, UUID id, Locale locale) {
        LedgerExport export = exports.finished(actor, id);
        boolean workbook = export.format() == LedgerExport.Format.XLSX;
        String name = Messages.text(locale, "rectification.ledger.file") + "-"
                + export.askedAt().atZone(clock.zone()).toLocalDate() + (workbook ? ".xlsx" : ".csv");
        // RFC 8187: nothing but letters, digits and escapes is left, so that a name cannot end the header.
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return new Head(
                workbook ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv",
                "attachment; filename*=UTF-8''" + encoded,
                export.bytesDone());
    }

    /** @throws org.chuangwen.problem.NotFound if the actor has none such, or it is not done */
    public void write(Actor actor, UUID id, OutputStream stream) throws IOException {
        int place = 0;
        Optional<byte[]> piece = exports.piece(actor, id, place);
        while (piece.isPresent()) {
            stream.write(piece.get());
            piece = exports.piece(actor, id, ++place);
        }
    }
}

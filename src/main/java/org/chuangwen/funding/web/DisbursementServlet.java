package org.chuangwen.funding.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.funding.Disbursement;
import org.chuangwen.funding.DisbursementRow;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;
import org.chuangwen.problem.Problem;
import org.chuangwen.problem.Status;
import org.chuangwen.spreadsheet.TableWriter;

/** 拨付进度 as an Excel file: {@code /disbursement.xlsx?year=2026&by=UNIT}. */
@WebServlet("/disbursement.xlsx")
public class DisbursementServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final List<Integer> WIDTHS = List.of(16, 40, 16, 16, 16, 12);

    @Inject
    private transient Disbursement disbursement;

    @Inject
    private transient DisbursementChoice choice;

    @Inject
    private transient CurrentActor actor;

    @Inject
    private transient CityClock clock;

    @Inject
    private transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int year = choice.year(request.getParameter("year"));
        Disbursement.By by = choice.by(request.getParameter("by"));
        try {
            byte[] workbook = workbook(disbursement.of(actor.get(), year, by), by);
            response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            response.setHeader(
                    "Content-Disposition", "attachment; filename=\"disbursement-" + year + "-" + by + ".xlsx\"");
            response.setHeader("Cache-Control", "private, no-store");
            response.setContentLength(workbook.length);
            response.getOutputStream().write(workbook);
        } catch (Problem problem) {
            response.sendError(Status.of(problem));
        }
    }

    private byte[] workbook(List<DisbursementRow> rows, Disbursement.By by) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        List<String> titles = Stream.of(
                        "funding.code",
                        "funding.by." + by,
                        "funding.approved",
                        "funding.pot.COMMITTED",
                        "funding.pot.PAID",
                        "funding.ratePercent")
                .map(this::text)
                .toList();
        try (TableWriter writer = TableWriter.workbook(file, text("funding.rate"), titles, WIDTHS, clock.zone())) {
            for (DisbursementRow row : rows) {
                writer.row(cells(row.key(), row.name(), row));
            }
            if (by != Disbursement.By.MONTH && !rows.isEmpty()) {
                writer.row(cells(null, text("funding.itemsTotal"), Disbursement.total(rows, by)));
            }
        }
        return file.toByteArray();
    }

    private static List<Object> cells(String key, String name, DisbursementRow row) {
        return Arrays.asList(key, name, row.approved(), row.committed(), row.paid(), row.rate());
    }

    private String text(String key) {
        return Messages.text(language.locale(), key);
    }
}

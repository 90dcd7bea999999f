package org.chuangwen.funding.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.funding.Disbursement;
import org.chuangwen.funding.DisbursementRow;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.rest.Choices;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** 拨付进度. Amounts are in yuan with two decimals. */
@Path("/disbursements")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Funding")
public class DisbursementResource {

    /** The years that sources can have. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2100;

    @Inject
    private CurrentActor current;

    @Inject
    private Disbursement disbursement;

    @Inject
    private CityClock clock;

    /**
     * A row.
     *
     * @param key left out where it is the total
     * @param rate paid of approved, in per cent; left out as long as nothing is approved
     */
    public record Row(
            String key, String name, BigDecimal approved, BigDecimal committed, BigDecimal paid, BigDecimal rate) {

        static Row of(DisbursementRow row) {
            return row == null
                    ? null
                    : new Row(row.key(), row.name(), row.approved(), row.committed(), row.paid(), row.rate());
        }

        /** Of all rows: it is none of them, and has neither key nor name. */
        static Row total(DisbursementRow sum) {
            return sum == null ? null : new Row(null, null, sum.approved(), sum.committed(), sum.paid(), sum.rate());
        }
    }

    /** The rows and what they come to. */
    public record Rows(List<Row> items, Row total) {}

    @GET
    @Operation(summary = "How much of what was granted is paid, by source, unit, category or month; within reach")
    public Rows list(
            @Parameter(description = "the sources' year; this year if left out") @QueryParam("year") Integer year,
            @Parameter(description = "SOURCE, UNIT, CATEGORY or MONTH; SOURCE if left out") @QueryParam("by")
                    String by) {
        FieldErrors errors = new FieldErrors();
        Disbursement.By chosen = Choices.of(Disbursement.By.class, "by", by, errors);
        int of = year == null ? Year.from(clock.now().atZone(clock.zone())).getValue() : year;
        if (of < FIRST_YEAR || of > LAST_YEAR) {
            errors.add("year", "problem.outOfRange", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        }
        errors.throwIfAny();
        Disbursement.By asked = chosen == null ? Disbursement.By.SOURCE : chosen;
        List<DisbursementRow> rows = disbursement.of(current.get(), of, asked);
        return new Rows(rows.stream().map(Row::of).toList(), Row.total(Disbursement.total(rows, asked)));
    }
}

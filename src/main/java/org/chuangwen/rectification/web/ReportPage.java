package org.chuangwen.rectification.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.web.Problems;
import org.chuangwen.rectification.Rectification;
import org.chuangwen.rectification.Severity;
import org.chuangwen.rectification.Source;

/** 上报: what somebody found, with photo and place. {@code /report.xhtml?number=…} says that it has arrived. */
@Named
@ViewScoped
public class ReportPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Rectification rectification;

    @Inject
    private DiscoveryReader reader;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Problems problems;

    private String number;
    private final Map<String, String> fields = new TreeMap<>();

    /** Begins with what is usual. */
    @PostConstruct
    void begin() {
        fields.put("severity", Severity.ORDINARY.name());
        if (isSourceAsked()) {
            fields.put("source", Source.RESIDENT_REPORT.name());
        }
    }

    /** Takes the report in and shows its number. */
    public String report() {
        boolean taken = problems.attempt(() -> number = rectification.report(currentActor.get(), reader.read(fields)));
        return taken ? "/report.xhtml?number=" + number + "&faces-redirect=true" : null;
    }

    /** What is typed, by the names of the service's fields. */
    public Map<String, String> getFields() {
        return fields;
    }

    /** Whether I enter what others found: then it is asked who did. */
    public boolean isSourceAsked() {
        return currentActor.get().has(Role.DISPATCHER) && !isPhotoRequired();
    }

    /** Who walks a grid shows what they saw. */
    public boolean isPhotoRequired() {
        return currentActor.get().has(Role.PATROLLER);
    }

    public Severity[] getSeverities() {
        return Severity.values();
    }

    public Source[] getSources() {
        return Source.values();
    }

    /** The number of the case that has just been reported, null on the empty form. */
    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}

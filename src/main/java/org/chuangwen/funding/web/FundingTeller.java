package org.chuangwen.funding.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.chuangwen.journal.EntryTeller;
import org.chuangwen.journal.FactWords;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.language.Language;

/** Tells of requests and fund sources. */
@ApplicationScoped
public class FundingTeller implements EntryTeller {

    private static final String ROOM = "funding";
    private static final String REQUEST = "ZJ-";
    private static final Set<String> OF_SOURCES = Set.of("openSource", "topUpSource", "cutSource", "reverseEntry");

    @Inject
    private Language language;

    @Override
    public boolean tells(JournalEntry entry) {
        return entry.subject().startsWith(REQUEST) || isOfSource(entry);
    }

    private static boolean isOfSource(JournalEntry entry) {
        return OF_SOURCES.contains(entry.action());
    }

    @Override
    public String page(JournalEntry entry) {
        String code = URLEncoder.encode(entry.subject(), StandardCharsets.UTF_8);
        return entry.subject().startsWith(REQUEST)
                ? "/funding-request.xhtml?number=" + code
                : "/fund.xhtml?code=" + code;
    }

    @Override
    public String told(JournalEntry entry) {
        return FactWords.told(language.locale(), ROOM, entry.facts());
    }
}

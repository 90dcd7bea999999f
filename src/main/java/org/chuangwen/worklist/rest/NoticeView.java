package org.chuangwen.worklist.rest;

import java.time.Instant;
import org.chuangwen.worklist.Notice;

/** A notice as the API shows it. */
public record NoticeView(String kind, String subject, String title, Instant createdAt, Instant readAt) {

    static NoticeView of(Notice notice) {
        return new NoticeView(notice.kind(), notice.subject(), notice.title(), notice.createdAt(), notice.readAt());
    }
}

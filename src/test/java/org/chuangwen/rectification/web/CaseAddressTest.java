package org.chuangwen.rectification.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.chuangwen.rectification.CaseSort;
import org.junit.jupiter.api.Test;

class CaseAddressTest {

    private final CaseAddress address = new CaseAddress();

    @Test
    void shouldCarryFilterAndOrderToEveryPage() {
        address.query().put("q", "电线 & 飞线");
        address.query().put("sort", "OLDEST");
        address.query().put("after", "7");

        assertThat(address.sort()).isEqualTo(CaseSort.OLDEST);
        assertThat(address.first("/exports.xhtml"))
                .isEqualTo("/exports.xhtml?q=%E7%94%B5%E7%BA%BF+%26+%E9%A3%9E%E7%BA%BF&sort=OLDEST");
        assertThat(address.at("/cases.xhtml", "9")).endsWith("&sort=OLDEST&after=9");
        assertThat(address.without("/cases.xhtml", "q")).isEqualTo("/cases.xhtml?sort=OLDEST");
    }

    @Test
    void shouldTakeTheDaysOffTogether() {
        address.query().put("figure", "CLOSED");
        address.query().put("from", "2026-11-01");
        address.query().put("to", "2026-11-30");
        address.query().put("grid", "G1");

        assertThat(address.without("/cases.xhtml", "figure")).isEqualTo("/cases.xhtml?grid=G1");
        assertThat(address.without("/cases.xhtml", "from")).isEqualTo("/cases.xhtml?figure=CLOSED&grid=G1");
    }
}

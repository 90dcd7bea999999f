package org.chuangwen.rectification.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeskPageTest {

    private static final String POSITION = "2026-11-30T08:00:00.123Z_0c5f7a1e-92d1-11ef-8a01-0242ac120002";

    @Test
    void shouldStayOnItsPageWhenACaseIsOpened() {
        DeskPage desk = new DeskPage();
        desk.setShow("register");
        desk.setAfter(POSITION);

        assertThat(desk.getHome()).isEqualTo("/desk.xhtml?show=register&after=" + POSITION);
        assertThat(desk.getFirst()).isEqualTo("/desk.xhtml?show=register");
    }

    @Test
    void shouldBeginAnewWhenThePositionIsNone() {
        DeskPage desk = new DeskPage();
        desk.setAfter("x&number=AJ-1");

        assertThat(desk.getHome()).isEqualTo("/desk.xhtml?show=");
    }
}

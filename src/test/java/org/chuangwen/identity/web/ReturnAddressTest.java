package org.chuangwen.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/case.xhtml?number=AJ-2026-000001", "/inbox.xhtml", "/ledger.xhtml?q=%E7%8E%8B&page=2", "/a/b"})
    void shouldKeepAPageOfThisHouse(String address) {
        assertThat(ReturnAddress.safe(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "case.xhtml",
                "//evil.example/",
                "///evil.example/",
                "/\\evil.example/",
                "\\\\evil.example/",
                "/\t/evil.example/",
                "/\n/evil.example/",
                "https://evil.example/",
                "javascript:alert(1)",
                "/x\r\nSet-Cookie: a=b",
                "/logout",
                "/login.xhtml?then=/x",
                "/login.xhtml;x=1",
                "/api/v1/work-items",
                "/王"
            })
    void shouldGoHomeWhenItIsNone(String address) {
        assertThat(ReturnAddress.safe(address)).isEqualTo(ReturnAddress.HOME);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "GET, /case.xhtml, number=1, -, h, /case.xhtml?number=1",
                "GET, /me.xhtml, -, https://h/other.xhtml, h, /me.xhtml",
                "POST, /case.xhtml, -, https://h/case.xhtml?number=1, h, /case.xhtml?number=1",
                "POST, /case.xhtml, -, http://h:8080/case.xhtml?number=1, h:8080, /case.xhtml?number=1",
                "POST, /case.xhtml, -, https://evil.example/x, h, /case.xhtml",
                "POST, /case.xhtml, -, ':/', h, /case.xhtml",
                "POST, /case.xhtml, a=b, -, h, /case.xhtml"
            })
    void shouldRememberThePageOfAForm(
            String method, String path, String query, String referer, String host, String asked) {
        assertThat(ReturnAddress.asked(method, path, query, referer, host)).isEqualTo(asked);
    }

    @Property
    void shouldNeverLeaveTheHouse(@ForAll String address) {
        assertThat(ReturnAddress.safe(address)).matches("/([!-\\[\\]-~&&[^/]][!-\\[\\]-~]*)?");
    }
}

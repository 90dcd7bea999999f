package org.chuangwen.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenPathsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.xhtml",
                "/inbox.xhtml",
                "/attachments/1",
                "/api/v1/work-items",
                "/loginx.xhtml",
                "/resources/part.xhtml",
                "/jakarta.faces.resourcex",
                "/login.xhtml/more",
                "/logout"
            })
    void shouldProtectWhatIsNotNamed(String path) {
        assertThat(OpenPaths.isOpen("GET", path)).isFalse();
        assertThat(OpenPaths.isResource(path)).isFalse();
    }

    @Test
    void shouldOpenTokensForPostingOnly() {
        assertThat(OpenPaths.isOpen("POST", "/api/v1/tokens")).isTrue();
        assertThat(OpenPaths.isOpen("GET", "/api/v1/tokens")).isFalse();
    }
}

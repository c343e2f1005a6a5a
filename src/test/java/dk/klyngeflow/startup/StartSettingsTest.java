package dk.klyngeflow.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

/** Wrong settings are refused in one sentence that says what to write, and nothing is touched. */
@ExtendWith(OutputCaptureExtension.class)
class StartSettingsTest {

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    @TempDir
    Path folder;

    @Test
    void withoutAFaultItStarts() {
        assertThatCode(() -> start("default")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/London", "Europe/Helsinki", "Europe/Moscow", "+01:00"})
    void anotherZoneIsRefused(String zone) {
        assertThatThrownBy(() -> ChecksOfSettings.zone(ZoneId.of(zone)))
                .isInstanceOf(StartRefused.class)
                .hasMessage(
                        "The program's time zone is %s, but must be Europe/Copenhagen: start java with"
                                + " -Duser.timezone=Europe/Copenhagen.",
                        zone);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgres | | set KLYNGEFLOW_DB_PASSWORD",
                "postgres | --KLYNGEFLOW_DB_PASSWORD= | klyngeflow-db-password",
                "openid | --KLYNGEFLOW_OPENID_SECRET=x | set KLYNGEFLOW_OPENID_ISSUER to https://",
                "openid | --KLYNGEFLOW_OPENID_ISSUER=https://login.eksempel.dk | set KLYNGEFLOW_OPENID_SECRET",
                "default | --spring.mail.host=m --spring.mail.username=u | set spring.mail.password",
                "default | --klyngeflow.first-administrator.user=u | set klyngeflow.first-administrator.password",
            })
    void aMissingSecretIsRefused(String profile, String arguments, String whatToWrite) {
        assertThatThrownBy(() -> start(profile, arguments == null ? new String[0] : arguments.split(" ")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(" is missing: ")
                .hasMessageContaining(whatToWrite);

        assertThat(data()).doesNotExist();
    }

    @Test
    void aServerThatAsksForNoPasswordGetsNone() {
        assertThatCode(() -> start("default", "--spring.mail.host=m")).doesNotThrowAnyException();
    }

    @Test
    void aFolderThatCannotBeIsRefused() throws IOException {
        Files.writeString(data(), "a file where the folder would be");

        assertThatThrownBy(() -> start("default"))
                .isInstanceOf(StartRefused.class)
                .hasMessage(
                        "The folder %s cannot be written: let the program's user write there, or set"
                                + " klyngeflow.data to another folder.",
                        data());
        assertThat(data()).hasContent("a file where the folder would be");
    }

    @Test
    void aFullDiskIsRefusedWithItsSentenceAndWithoutAStackTrace(CapturedOutput log) {
        assertThatThrownBy(() -> start("default", "--klyngeflow.startup.min-free-disk=1000000TB"))
                .isInstanceOf(StartRefused.class);

        assertThat(log)
                .contains("APPLICATION FAILED TO START")
                .contains("The disk of " + data() + " has less than 1048576000000 MB left: free some")
                .doesNotContain("\tat dk.klyngeflow");
        assertThat(data()).doesNotExist();
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void start(String profile, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--klyngeflow.data=" + data());
        all.add("--klyngeflow.secrets=" + folder);
        all.add("--spring.main.banner-mode=off");
        all.add("--logging.level.root=warn");
        new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .profiles(profile)
                .run(all.toArray(String[]::new))
                .close();
    }
}

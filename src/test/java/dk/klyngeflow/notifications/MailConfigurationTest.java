package dk.klyngeflow.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dk.klyngeflow.deadlines.KlyngeClock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail is sent where there is a mail server, and a setting that is missing stops the start. */
class MailConfigurationTest {

    @Configuration
    @Import({MailConfiguration.class, MailJob.class})
    @EnableConfigurationProperties(MailSettings.class)
    static class Parts {}

    private final ApplicationContextRunner program = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
            .withBean(MailRows.class, () -> mock(MailRows.class))
            .withBean(MailHold.class, () -> mock(MailHold.class))
            .withBean(KlyngeClock.class, KlyngeClock::new)
            .withBean(TransactionTemplate.class, () -> mock(TransactionTemplate.class))
            .withUserConfiguration(Parts.class);

    @Test
    void withoutAMailServerNothingIsSentAndTheProgramStarts() {
        program.run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean(Postman.class);
            context.getBean(MailJob.class).deliver();
        });
    }

    @Test
    void withAMailServerAndASenderMailIsSent() {
        program.withPropertyValues("spring.mail.host=127.0.0.1", "klyngeflow.mail.sender=post@eksempel.dk")
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(Postman.class));
    }

    @Test
    void aMailServerWithoutASenderStopsTheStart() {
        program.withPropertyValues("spring.mail.host=127.0.0.1")
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageContaining("klyngeflow.mail.sender"));
    }

    @Test
    void aSenderThatIsNoAddressStopsTheStart() {
        program.withPropertyValues("spring.mail.host=127.0.0.1", "klyngeflow.mail.sender=Klyngeflow")
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageContaining("sekretariat@eksempel.dk"));
    }
}

package dk.klyngeflow.monitoring;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.lang.Nullable;

/**
 * Settings of the watch over cases that do not move.
 *
 * @param timerTolerance how long after its date a timer may still be on its way
 * @param mailbox where the operators' daily overview goes; none unless set
 */
@ConfigurationProperties("klyngeflow.monitoring")
record MonitoringSettings(
        @DefaultValue("PT15M") Duration timerTolerance,
        @Nullable String mailbox) {}

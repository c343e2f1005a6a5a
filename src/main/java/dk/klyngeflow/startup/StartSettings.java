package dk.klyngeflow.startup;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code klyngeflow.startup.*}.
 *
 * @param maxClockSkew how far this machine's clock may be from the database's at start
 */
@ConfigurationProperties("klyngeflow.startup")
record StartSettings(@DefaultValue("30s") Duration maxClockSkew) {}

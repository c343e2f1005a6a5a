package dk.klyngeflow.support;

import org.springframework.context.annotation.ComponentScan;

/** The tests' own helpers. */
@ComponentScan(basePackageClasses = TestConfiguration.class)
class TestConfiguration {}

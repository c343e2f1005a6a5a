package dk.klyngeflow.organisation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the organisation at start, so that a mistake in it stops the start and not a meeting. */
@Configuration(proxyBeanMethods = false)
class OrganisationConfiguration {

    /**
     * @param locations where the files are; a cluster of one's own is added with a second location, such as
     *     {@code classpath*:organisation/*.yml,file:/etc/klyngeflow/*.yml}
     */
    @Bean
    Organisation organisation(
            ResourceLoader loader,
            @Value("${klyngeflow.organisation:classpath*:organisation/*.yml}") String[] locations)
            throws IOException {
        var resources = new PathMatchingResourcePatternResolver(loader);
        var files = new ArrayList<Resource>();
        for (var location : locations) {
            files.addAll(List.of(resources.getResources(location)));
        }
        return Organisation.read(files);
    }
}

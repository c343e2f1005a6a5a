package dk.klyngeflow.bench.flowable;

import java.io.IOException;
import java.io.StringWriter;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.flowable.engine.RepositoryService;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Converts the models and deploys them, all in one deployment. */
@Configuration(proxyBeanMethods = false)
class Models {

    @Bean
    ApplicationRunner deployment(RepositoryService repository) {
        return arguments -> {
            var deployment = repository.createDeployment().name("models").enableDuplicateFiltering();
            for (var model : new PathMatchingResourcePatternResolver().getResources("classpath:processes/**/*.*")) {
                deployment.addString(model.getFilename(), converted(model));
            }
            deployment.deploy();
        };
    }

    private static String converted(Resource model) throws IOException, TransformerException {
        try (var sheet = new ClassPathResource("camunda-to-flowable.xsl").getInputStream();
                var source = model.getInputStream()) {
            var result = new StringWriter();
            TransformerFactory.newInstance()
                    .newTransformer(new StreamSource(sheet))
                    .transform(new StreamSource(source), new StreamResult(result));
            return result.toString();
        }
    }
}

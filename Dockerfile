# The program as an image: built with the project's own Maven wrapper, run by a user without rights.
FROM eclipse-temurin:17.0.19_10-jdk-noble AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY src src
COPY processes processes
COPY forms forms
COPY organisation organisation
RUN ./mvnw -B -ntp -DskipTests package

FROM eclipse-temurin:17.0.19_10-jre-noble
WORKDIR /app
COPY --from=build /build/target/klyngeflow-*.jar klyngeflow.jar
USER 10001:10001
EXPOSE 8080
# The same zone everywhere: the engine stores due dates without one.
ENTRYPOINT ["java", "-Duser.timezone=Europe/Copenhagen", "-Dfile.encoding=UTF-8", "-jar", "klyngeflow.jar"]

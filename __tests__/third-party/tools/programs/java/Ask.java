import software.amazon.awssdk.core.util.VersionInfo;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/** Asks one service with what the AWS SDK for Java finds in its environment: `Ask sts|dynamodb|s3|bedrock`, or `Ask --version`. */
public final class Ask {
  public static void main(String[] args) {
    if (args[0].equals("--version")) {
      System.out.println(VersionInfo.SDK_VERSION);
      return;
    }
    try {
      ask(args[0]);
    } catch (RuntimeException error) {
      for (Throwable cause = error; cause != null; cause = cause.getCause()) System.err.println(cause);
      System.exit(1);
    }
  }

  private static void ask(String service) {
    SdkHttpClient http = UrlConnectionHttpClient.create();
    switch (service) {
      case "sts" -> StsClient.builder().httpClient(http).build().getCallerIdentity();
      case "dynamodb" -> DynamoDbClient.builder().httpClient(http).build().listTables();
      case "s3" -> S3Client.builder().httpClient(http).build().listBuckets();
      case "bedrock" ->
          BedrockRuntimeClient.builder()
              .httpClient(http)
              .build()
              .converse(
                  request ->
                      request
                          .modelId("amazon.nova-micro-v1:0")
                          .messages(
                              Message.builder()
                                  .role(ConversationRole.USER)
                                  .content(ContentBlock.fromText("hello"))
                                  .build()));
      default -> throw new IllegalArgumentException("There is no " + service + " here");
    }
  }
}

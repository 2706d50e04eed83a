//! Asks one service with what the AWS SDK for Rust finds in its environment: `ask sts|dynamodb|bedrock`.
use aws_config::BehaviorVersion;
use aws_sdk_bedrockruntime::types::{ContentBlock, ConversationRole, Message};
use std::error::Error;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let service = std::env::args().nth(1).unwrap_or_default();
    if let Err(error) = ask(&service).await {
        let mut cause: Option<&dyn Error> = Some(error.as_ref());
        while let Some(each) = cause {
            eprintln!("{each}");
            cause = each.source();
        }
        std::process::exit(1);
    }
}

async fn ask(service: &str) -> Result<(), Box<dyn Error>> {
    let config = aws_config::load_defaults(BehaviorVersion::latest()).await;
    match service {
        "sts" => {
            aws_sdk_sts::Client::new(&config).get_caller_identity().send().await?;
        }
        "dynamodb" => {
            aws_sdk_dynamodb::Client::new(&config).list_tables().send().await?;
        }
        "bedrock" => {
            let message = Message::builder()
                .role(ConversationRole::User)
                .content(ContentBlock::Text("hello".into()))
                .build()?;
            aws_sdk_bedrockruntime::Client::new(&config)
                .converse()
                .model_id("amazon.nova-micro-v1:0")
                .messages(message)
                .send()
                .await?;
        }
        other => return Err(format!("there is no {other} here").into()),
    }
    Ok(())
}

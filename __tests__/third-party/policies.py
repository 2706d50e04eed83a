"""Fills moto's account with boto3, while IAM is not yet enforced: users and roles with real policies, tables and buckets. Prints the keys and roles as JSON."""
import json
import sys

import boto3

ACCOUNT = "123456789012"
REGION = "us-east-2"
BUCKETS = "arn:aws:s3:::"
TABLES = f"arn:aws:dynamodb:{REGION}:{ACCOUNT}:table/"

settings = {"endpoint_url": sys.argv[1], "region_name": REGION, "aws_access_key_id": "AKIAMOTOSETUPSETUPSE", "aws_secret_access_key": "any"}
iam, dynamodb, s3 = (boto3.client(name, **settings) for name in ("iam", "dynamodb", "s3"))


def policy(*statements):
    return json.dumps({"Version": "2012-10-17", "Statement": statements})


def allow(action, resource="*", **more):
    return {"Effect": "Allow", "Action": action, "Resource": resource, **more}


def deny(action, resource="*"):
    return {"Effect": "Deny", "Action": action, "Resource": resource}


EVERYTHING = allow("*")
# On AWS s3:ListBucket lets HeadBucket pass; moto wants an action of that name, which AWS does not have.
LISTS = ["s3:ListBucket", "s3:HeadBucket"]
READS = allow(["dynamodb:DescribeTable", *LISTS])
ASSUMES = allow("sts:AssumeRole")

boundary = iam.create_policy(PolicyName="only-s3", PolicyDocument=policy(allow("s3:*")))["Policy"]["Arn"]
managed = iam.create_policy(PolicyName="reads", PolicyDocument=policy(READS))["Policy"]["Arn"]
iam.create_group(GroupName="deployers")
iam.put_group_policy(GroupName="deployers", PolicyName="access", PolicyDocument=policy(READS))

users = {}


def user(name, *statements, **more):
    iam.create_user(UserName=name, **more)
    if statements:
        iam.put_user_policy(UserName=name, PolicyName="access", PolicyDocument=policy(*statements))
    key = iam.create_access_key(UserName=name)["AccessKey"]
    users[name] = {"accessKeyId": key["AccessKeyId"], "secretAccessKey": key["SecretAccessKey"]}


user("admin", EVERYTHING)
user("reader", READS)
user("managed")
iam.attach_user_policy(UserName="managed", PolicyArn=managed)
user("member")
iam.add_user_to_group(GroupName="deployers", UserName="member")
user("nobody")
user("no-tables", EVERYTHING, deny("dynamodb:*"))
user("no-bucket", EVERYTHING, deny(LISTS, f"{BUCKETS}shop-assets"))
user("all-but-tables", {"Effect": "Allow", "NotAction": "dynamodb:*", "Resource": "*"})
user("bounded", EVERYTHING, PermissionsBoundary=boundary)
user("wildcards", allow("dynamodb:Describe*", f"{TABLES}ord*"), allow(["s3:List*", "s3:Head*"], f"{BUCKETS}shop-*"))
user("other-wildcards", allow("dynamodb:*", f"{TABLES}inv*"), allow("s3:*", f"{BUCKETS}logs-*"))
user("gets-items", allow("dynamodb:GetItem"), allow(LISTS))
user("elsewhere", allow("*", Condition={"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}))
user("assumer", ASSUMES)
user("no-roles", EVERYTHING, deny("sts:AssumeRole"))
user("deleted", EVERYTHING)
iam.delete_access_key(UserName="deleted", AccessKeyId=users["deleted"]["accessKeyId"])
user("inactive", EVERYTHING)
iam.update_access_key(UserName="inactive", AccessKeyId=users["inactive"]["accessKeyId"], Status="Inactive")

roles = {}


def role(name, trusted, *statements, **more):
    trust = {"Effect": "Allow", "Principal": {"AWS": trusted}, "Action": "sts:AssumeRole"}
    roles[name] = iam.create_role(RoleName=name, AssumeRolePolicyDocument=policy(trust), **more)["Role"]["Arn"]
    if statements:
        iam.put_role_policy(RoleName=name, PolicyName="access", PolicyDocument=policy(*statements))


def arn(user_name):
    return f"arn:aws:iam::{ACCOUNT}:user/{user_name}"


trusted = [arn("assumer"), arn("no-roles"), arn("nobody")]
role("deploy", trusted, READS)
role("empty", trusted)
role("no-tables", trusted, EVERYTHING, deny("dynamodb:*"))
role("bounded", trusted, EVERYTHING, PermissionsBoundary=boundary)
role("closed", arn("somebody-else"), EVERYTHING)
role("by-account", f"arn:aws:iam::{ACCOUNT}:root", READS)
role("first-of-two", trusted, READS, ASSUMES)
role("second-of-two", roles["first-of-two"], READS)

for table in ("orders", "guarded"):
    dynamodb.create_table(TableName=table, BillingMode="PAY_PER_REQUEST", KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}], AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}])
for region, buckets in ((REGION, ("shop-assets", "guarded", "opened")), ("us-west-2", ("shop-assets-west",))):
    for bucket in buckets:
        boto3.client("s3", **{**settings, "region_name": region}).create_bucket(Bucket=bucket, CreateBucketConfiguration={"LocationConstraint": region})
for effect, name in (("Deny", "guarded"), ("Allow", "opened")):
    s3.put_bucket_policy(Bucket=name, Policy=policy({"Effect": effect, "Principal": "*", "Action": "s3:*", "Resource": [f"{BUCKETS}{name}", f"{BUCKETS}{name}/*"]}))
dynamodb.put_resource_policy(ResourceArn=f"{TABLES}guarded", Policy=policy({"Effect": "Deny", "Principal": "*", "Action": "dynamodb:*", "Resource": "*"}))

print(json.dumps({"users": users, "roles": roles}))

output "cluster" {
  description = "Name of the Kubernetes cluster: `gcloud container clusters get-credentials NAME --region REGION`."
  value       = google_container_cluster.main.name
}

output "kafka_bootstrap_servers" {
  description = "For CDP_KAFKA_BOOTSTRAP_SERVERS. TLS and SASL are demanded there."
  value       = "bootstrap.${var.name}.${var.region}.managedkafka.${var.project}.cloud.goog:9092"
}

output "images" {
  description = "Where images are pushed to, for `newName` in the overlay."
  value       = "${var.region}-docker.pkg.dev/${var.project}/${google_artifact_registry_repository.images.repository_id}/tributary"
}

output "service_account" {
  description = "For the annotation iam.gke.io/gcp-service-account of the Kubernetes service account."
  value       = google_service_account.instances.email
}

output "htpasswd_secret" {
  description = "Secret to which the file of names and passwords is added: `gcloud secrets versions add NAME --data-file=htpasswd`."
  value       = google_secret_manager_secret.htpasswd.secret_id
}

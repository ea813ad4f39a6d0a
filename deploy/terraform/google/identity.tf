# Who the instances are: the Kubernetes service account acts as this one, and no key exists.
resource "google_service_account" "instances" {
  account_id   = var.name
  display_name = "Instances of Tributary"
}

resource "google_service_account_iam_member" "workload_identity" {
  service_account_id = google_service_account.instances.name
  role               = "roles/iam.workloadIdentityUser"
  member             = "serviceAccount:${var.project}.svc.id.goog[${var.namespace}/tributary]"
  # The pool of identities comes with the cluster.
  depends_on = [google_container_cluster.main]
}

resource "google_project_iam_member" "kafka_client" {
  project = var.project
  role    = "roles/managedkafka.client"
  member  = google_service_account.instances.member
}

# Only the place; who may ask Tributary is written into it by hand, so that it is in no file and no state.
resource "google_secret_manager_secret" "htpasswd" {
  secret_id = "${var.name}-htpasswd"

  replication {
    auto {}
  }
  depends_on = [google_project_service.needed]
}

resource "google_secret_manager_secret_iam_member" "htpasswd" {
  secret_id = google_secret_manager_secret.htpasswd.id
  role      = "roles/secretmanager.secretAccessor"
  member    = google_service_account.instances.member
}

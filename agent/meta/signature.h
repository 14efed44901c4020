#pragma once

#include <QByteArray>

#include <span>

namespace migochat {

/// Compares secrets without telling by its duration where they differ. An empty `expected` equals nothing.
[[nodiscard]] bool equalsSecret(QByteArrayView expected, QByteArrayView given);

/// True when `header` (X-Hub-Signature-256, "sha256=<64 hex digits>") signs exactly these bytes with one of the
/// secrets. Several secrets are accepted because a rotation leaves the old one in use for a while; empty ones
/// are skipped.
[[nodiscard]] bool isSignedWith(std::span<const QByteArray> secrets, QByteArrayView header, const QByteArray &body);

/// The value of X-Hub-Signature-256 for a body.
[[nodiscard]] QByteArray signatureOf(const QByteArray &secret, const QByteArray &body);

/// The parameter `appsecret_proof` that belongs to an access token: hex HMAC-SHA256 of the token.
[[nodiscard]] QByteArray appSecretProof(const QByteArray &appSecret, const QByteArray &accessToken);

} // namespace migochat

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace migochat::bench {

/// Who signs and who receives; the same values go into the channel or the agent's env file.
inline constexpr QByteArrayView kAppSecret = "bench-app-secret";
inline constexpr QByteArrayView kPhoneNumberId = "106540352242922";

/// What one run of webhooks looks like.
struct BodyPlan {
    int count = 1000;
    int customers = 200;
    QByteArray run = "a"; ///< part of every message id, so that runs into one store do not repeat each other
};

/// WhatsApp bodies as Meta sends them: one text each of some hundred bytes in Arabic or English, escaped to ASCII.
/// The same plan gives the same bodies.
[[nodiscard]] QList<QByteArray> whatsAppBodies(const BodyPlan &plan);

/// The whole POST of a body, signed, for a keep-alive connection.
[[nodiscard]] QByteArray signedPost(const QByteArray &body);
[[nodiscard]] QList<QByteArray> signedPosts(const QList<QByteArray> &bodies);

} // namespace migochat::bench

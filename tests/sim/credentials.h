#pragma once

#include <QByteArray>
#include <QString>

namespace migochat::sim {

/// The invented shop account. Nothing here exists outside the simulator.
struct Credentials {
    QString appId = QStringLiteral("700000000000017");
    QString appSecret = QStringLiteral("sim-app-secret-5f2c9d");
    QString pageId = QStringLiteral("100000000000023");
    QString pageToken = QStringLiteral("EAASIMPAGE0000000001");
    QString messengerVerifyToken = QStringLiteral("sim-verify-messenger");
    QString phoneNumberId = QStringLiteral("106000000000042");
    QString displayPhone = QStringLiteral("201099990000");
    QString wabaId = QStringLiteral("102000000000031");
    QString whatsAppToken = QStringLiteral("EAASIMWABA0000000001");
    QString whatsAppVerifyToken = QStringLiteral("sim-verify-whatsapp");
    QString igUserId = QStringLiteral("178414000000051");
    QString igUsername = QStringLiteral("bww.workwear");
    QString igToken = QStringLiteral("IGAASIMUSER0000000001"); ///< Instagram login; the page token works, too
    QString igVerifyToken = QStringLiteral("sim-verify-instagram");
    QString igAppSecret = QStringLiteral("sim-instagram-secret-71b4"); ///< signs only when a verb asks for it
    QString catalogId = QStringLiteral("800000000000077");
    QString formId = QStringLiteral("900000000000061");
    QString geminiKey = QStringLiteral("AQ.sim-gemini-key");
    QString geminiModel = QStringLiteral("gemini-3.8-flash");
    QString shopSecret = QStringLiteral("sim-shop-secret");
};

/// Where the simulated services listen, without a trailing slash.
struct Addresses {
    QString graph;  ///< origin, no version
    QString gemini; ///< origin
    QString shop;   ///< includes /api/v1
    QString control;
};

/// The agent's env file for this account and these addresses.
[[nodiscard]] QByteArray envFile(const Credentials &account, const Addresses &addresses);

} // namespace migochat::sim

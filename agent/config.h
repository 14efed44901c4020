#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QString>
#include <QUrl>

namespace migochat {

/// Everything the agent is told from outside: keychain, database settings, or an env file for one run.
/// Secrets live here in memory only and are never logged.
struct MessengerConfig {
    QString pageId;
    QString appId;
    QByteArray appSecret;
    QByteArray accessToken;
    QByteArray verifyToken;
};

struct WhatsAppConfig {
    QString phoneNumberId;
    QString businessAccountId;
    QString appId; ///< empty when the number belongs to another app than the page
    QByteArray appSecret;
    QByteArray accessToken;
    QByteArray verifyToken;
};

/// A professional account, connected with Instagram login or through a linked page.
struct InstagramConfig {
    QString accountId;
    QString appId; ///< of the Facebook app
    QByteArray appSecret;
    QByteArray facebookAppSecret; ///< the same unless the app has a secret of its own for Instagram login
    QByteArray accessToken;
    QByteArray verifyToken;
};

struct GraphConfig {
    QUrl baseUrl{QStringLiteral("https://graph.facebook.com")}; ///< origin, without the version
    QString version{QStringLiteral("v26.0")};
};

struct GeminiConfig {
    QUrl baseUrl{QStringLiteral("https://generativelanguage.googleapis.com")};
    QByteArray apiKey;
    QString model{QStringLiteral("gemini-3.8-flash")};
    QString fallbackModel{QStringLiteral("gemini-3.5-flash-lite")};
};

struct ShopConfig {
    QUrl baseUrl{QStringLiteral("https://api-v1.bww-store.com/api/v1")};
    QByteArray secretKey;

    friend bool operator==(const ShopConfig &, const ShopConfig &) = default;
};

struct ListenConfig {
    QHostAddress host{QHostAddress::LocalHost};
    quint16 webhookPort = 0;
    QUrl publicUrl; ///< where the platforms reach us, without the path; empty: not known
};

struct AgentConfig {
    MessengerConfig messenger;
    WhatsAppConfig whatsApp;
    InstagramConfig instagram;
    GraphConfig graph;
    GeminiConfig gemini;
    ShopConfig shop;
    ListenConfig listen;
    bool debug = false;
};

} // namespace migochat

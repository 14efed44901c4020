#include "tests/sim/credentials.h"

#include <QPair>

#include <initializer_list>

namespace migochat::sim {

QByteArray envFile(const Credentials &account, const Addresses &addresses)
{
    const std::initializer_list<QPair<QByteArray, QString>> lines{
        {"FB_APP_ID", account.appId},
        {"FB_APP_SECRET", account.appSecret},
        {"FB_PAGE_ACCESS_TOKEN", account.pageToken},
        {"FB_PAGE_ID", account.pageId},
        {"FB_VERIFY_TOKEN", account.messengerVerifyToken},
        {"WHATSAPP_ACCESS_TOKEN", account.whatsAppToken},
        {"WHATSAPP_PHONE_NUMBER_ID", account.phoneNumberId},
        {"WHATSAPP_VERIFY_TOKEN", account.whatsAppVerifyToken},
        {"WHATSAPP_BUSINESS_ACCOUNT_ID", account.wabaId},
        {"INSTAGRAM_ACCOUNT_ID", account.igUserId},
        {"INSTAGRAM_ACCESS_TOKEN", account.igToken},
        {"INSTAGRAM_VERIFY_TOKEN", account.igVerifyToken},
        {"INSTAGRAM_APP_SECRET", account.igAppSecret},
        {"GEMINI_API_KEY", account.geminiKey},
        {"GEMINI_MODEL", account.geminiModel},
        {"BWW_STORE_SECRET_KEY", account.shopSecret},
        {"GRAPH_BASE_URL", addresses.graph},
        {"GEMINI_BASE_URL", addresses.gemini},
        {"BWW_STORE_BASE_URL", addresses.shop},
        {"PUBLIC_BASE_URL", QStringLiteral("https://bww-shop.tunnel.example")},
        {"HOST", QStringLiteral("127.0.0.1")},
    };
    QByteArray text;
    for (const auto &[name, value] : lines)
        text += name + "=" + value.toUtf8() + "\n";
    return text;
}

} // namespace migochat::sim

#include "app/platform/secretstore.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

const QList<QString> &secretKeys()
{
    static const QList<QString> keys{
        u"FB_APP_SECRET"_s,          u"FB_PAGE_ACCESS_TOKEN"_s, u"FB_VERIFY_TOKEN"_s,        u"WHATSAPP_ACCESS_TOKEN"_s,
        u"WHATSAPP_VERIFY_TOKEN"_s,  u"WHATSAPP_APP_SECRET"_s,  u"INSTAGRAM_ACCESS_TOKEN"_s, u"INSTAGRAM_APP_SECRET"_s,
        u"INSTAGRAM_VERIFY_TOKEN"_s, u"GEMINI_API_KEY"_s,       u"BWW_STORE_SECRET_KEY"_s,
    };
    return keys;
}

} // namespace migochat

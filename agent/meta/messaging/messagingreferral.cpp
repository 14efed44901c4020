#include "agent/meta/messaging/messagingreferral.h"

#include "agent/meta/json.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

MessageSource readMessagingReferral(const QJsonObject &referral)
{
    MessageSource source;
    if (referral.isEmpty())
        return source;
    const QJsonObject ad = referral.value("ads_context_data"_L1).toObject();
    source.adId = json::id(referral.value("ad_id"_L1));
    if (source.adId == "0"_L1) // tests and organic clicks carry a zero
        source.adId.clear();
    const bool fromAd = !source.adId.isEmpty() || !ad.isEmpty() || json::text(referral, "source"_L1) == "ADS"_L1;
    source.kind = fromAd ? SourceKind::Ad : SourceKind::Referral;
    source.ref = json::id(referral.value("ref"_L1));
    source.url = json::firstId(referral, "referer_uri"_L1, "source_url"_L1);
    source.postId = json::id(ad.value("post_id"_L1));
    source.clickId = json::text(referral, "ctwa_clid"_L1);
    source.headline = json::text(ad, "ad_title"_L1);
    source.body = json::text(referral.value("welcome_message"_L1).toObject(), "text"_L1);
    QString product = json::firstId(referral.value("product"_L1).toObject(), "id"_L1, "retailer_id"_L1);
    if (product.isEmpty())
        product = json::id(ad.value("product_id"_L1));
    if (source.ref.isEmpty() && !product.isEmpty())
        source.ref = u"product:"_s + product;
    return source;
}

QString adPictureAddress(const QJsonObject &referral)
{
    return json::text(referral.value("ads_context_data"_L1).toObject(), "photo_url"_L1);
}

} // namespace migochat

#pragma once

#include "agent/catalogue/shopcache.h"
#include "agent/catalogue/shoppassword.h"
#include "agent/catalogue/shoppayload.h"
#include "agent/config.h"
#include "app/domain/async.h"

#include <QObject>

class QNetworkAccessManager;
class QNetworkReply;

namespace migochat {

/// The shop's product API. Answers are cached, equal questions in flight share one call, and at most sixty calls a
/// minute leave. Lives on the thread of its QNetworkAccessManager.
/// Errors: Unauthorized (after the neighbouring hour was tried), RateLimited, Network, Timeout, Refused, NotFound,
/// InvalidPayload.
class ShopClient : public QObject
{
    Q_OBJECT

public:
    ShopClient(QNetworkAccessManager &network, const ShopConfig &config, const Clock &clock);

    /// False without a secret: the API refuses everything then.
    [[nodiscard]] bool isConfigured() const { return !m_config.secretKey.isEmpty(); }

    [[nodiscard]] Async<QList<Product>> search(const ProductQuery &query, ShopLanguage language);
    [[nodiscard]] Async<Product> product(const QString &id, ShopLanguage language);
    /// One page of everything that the shop sells, always fresh; the first is 1.
    [[nodiscard]] Async<ShopPage> page(int number, ShopLanguage language);

private:
    struct Call {
        QByteArray path;
        QByteArray body; ///< empty for GET
        ShopLanguage language = ShopLanguage::Arabic;
        std::chrono::milliseconds lifetime{}; ///< 0: not kept

        [[nodiscard]] QByteArray key() const;
    };
    enum class Attempt { First, OtherHour };

    Async<QByteArray> fetch(const Call &call);
    void send(const Call &call, Attempt attempt, const Answer<QByteArray> &answer);
    void onFinished(QNetworkReply &reply, const Call &call, Attempt attempt, const Answer<QByteArray> &answer);
    QNetworkReply *start(const Call &call);

    QNetworkAccessManager &m_network;
    ShopConfig m_config;
    const Clock &m_clock;
    ShopCache m_cache;
    CallBudget m_budget;
    ShopHour m_hour = ShopHour::Computed; ///< the one that worked last
    QHash<QByteArray, Async<QByteArray>> m_inFlight;
};

} // namespace migochat

#pragma once

#include "agent/catalogue/shopclient.h"
#include "app/domain/clock.h"
#include "app/protocol/frames.h"
#include "app/store/products.h"
#include "app/store/reader.h"
#include "app/store/writer.h"

#include <QMap>
#include <QTimer>

#include <functional>

namespace migochat {

/// How well the articles are known.
struct ProductStatus {
    LightState light; ///< see StatusFrame
    int count = 0;    ///< articles of the shop's list
    std::optional<Instant> fetchedAt;
};

/// Keeps the table of articles in step with the online shop: at start, every few hours (setting "products.every_hours", 0:
/// never), and when the shop's address or key changes. All pages in both languages are read, one call at a time, and
/// stored together, so that what is missing in a complete list is gone. A shop that does not answer leaves the known
/// articles as they are and is left alone for longer and longer. Our own list is there without a shop. Main thread.
class ProductSync final : public QObject
{
    Q_OBJECT

public:
    struct Surroundings {
        Writer &writer;
        Reader &reader;
        const Clock &clock;
        std::function<ShopClient &()> shop; ///< the one in force now
    };
    explicit ProductSync(const Surroundings &surroundings);

    /// Stores what is new in our own list and begins to ask.
    void start();
    /// A setting may have changed.
    void noteSettings();
    /// Another shop, or another key for it.
    void shopChanged();
    void stop();

    [[nodiscard]] const ProductStatus &status() const { return m_status; }

    /// Between two calls of one round. 1 s unless set: the shop counts sixty calls a minute, and a customer may be waiting.
    void setPause(std::chrono::milliseconds pause) { m_pause.setInterval(pause); }

Q_SIGNALS:
    void statusChanged();
    /// What the shop sells, at start and whenever it changed.
    void listed(const QList<migochat::Product> &products);
    /// A round ended.
    void refreshed(bool succeeded);

private:
    struct Round {
        ShopLanguage language = ShopLanguage::Arabic;
        int page = 1;
        int total = 0;
        QMap<QString, products::Listed> found; ///< by the shop's number
    };
    struct Plan {
        std::chrono::milliseconds every{};
        std::optional<Instant> fetchedAt;
        QList<Product> known;
    };

    [[nodiscard]] static Result<Plan> readPlan(const Database &database);
    void look();
    void schedule();
    void beginRound();
    void askPage();
    void take(const ShopPage &page);
    void store();
    void endRound(const Result<products::Kept> &kept);
    void giveUp(const Error &error);
    void show(const LightState &light);

    Surroundings m_from;
    QTimer m_timer; ///< until the next round
    QTimer m_pause; ///< until the next call of this one
    std::optional<Round> m_round;
    int m_rounds = 0; ///< answers to the calls of an earlier one are dropped
    std::chrono::milliseconds m_every{};
    std::optional<Instant> m_fetchedAt;
    Instant m_notBefore{};
    int m_failures = 0;
    ProductStatus m_status;
    bool m_started = false;
    bool m_stopped = false;
};

} // namespace migochat

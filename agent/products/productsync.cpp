#include "agent/products/productsync.h"

#include "agent/catalogue/offlinecatalogue.h"
#include "agent/products/retrypause.h"
#include "app/domain/async.h"
#include "app/store/settings.h"

#include <QJsonValue>
#include <QLoggingCategory>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcProducts, "migochat.products")

namespace {

constexpr int kUsualHours = 6;
constexpr int kMostHours = 24 * 7;
/// An agent that is started again and again does not read the whole shop each time.
constexpr std::chrono::milliseconds kFreshEnough = 10min;
/// A timer counts running time, not the time a computer slept, so it never counts longer than this.
constexpr std::chrono::milliseconds kLongestSleep = 1h;
constexpr int kMostPages = 200;

const QString kEveryHours = QStringLiteral("products.every_hours");
const QString kFetchedAt = QStringLiteral("products.fetched_at");

QList<products::Own> ownList()
{
    QList<products::Own> list;
    for (const Product &product : builtInProducts()) {
        QList<products::Tier> prices;
        for (const PriceTier &tier : product.prices)
            prices.append({tier.fromQuantity, Money{tier.piastres}});
        list.append({product.id, product.nameAr, product.nameEn, product.category, product.aliases, prices});
    }
    return list;
}

Product known(const products::Product &row)
{
    Product product;
    product.id = row.shopId;
    product.nameAr = row.nameAr;
    product.nameEn = row.nameEn;
    product.prices = {{1, row.price.piastres}};
    if (row.stock)
        product.stock = static_cast<int>(*row.stock);
    product.link = row.link;
    product.imageUrl = row.imageUrl;
    return product;
}

products::Listed listedFrom(const Product &product)
{
    return {.shopId = product.id,
            .nameAr = product.nameAr,
            .nameEn = product.nameEn,
            .category = product.category,
            .price = Money{product.unitPrice()},
            .imageUrl = product.imageUrl,
            .link = product.link,
            .stock = product.stock};
}

QString reasonOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Unauthorized:
        return u"key_refused"_s;
    case ErrorCode::RateLimited:
        return u"busy"_s;
    case ErrorCode::InvalidPayload:
        return u"unreadable"_s;
    default:
        return u"unreachable"_s;
    }
}

} // namespace

ProductSync::ProductSync(const Surroundings &surroundings) : m_from(surroundings)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    m_pause.setSingleShot(true);
    m_pause.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &ProductSync::schedule);
    connect(&m_pause, &QTimer::timeout, this, &ProductSync::askPage);
}

void ProductSync::start()
{
    auto added = m_from.writer.run([own = ownList(), now = m_from.clock.now()](Transaction &transaction) {
        return products::addMissing(transaction, own, now);
    });
    whenDone(added, this, [this](const Result<int> &result) {
        if (!result)
            qCWarning(lcProducts) << "our own list cannot be stored:" << result.error().detail;
        look();
    });
}

void ProductSync::noteSettings()
{
    if (m_started && !m_round)
        look();
}

void ProductSync::shopChanged()
{
    m_round.reset();
    m_pause.stop();
    m_fetchedAt.reset();
    m_failures = 0;
    if (m_started)
        schedule();
}

void ProductSync::stop()
{
    m_stopped = true;
    m_round.reset();
    m_timer.stop();
    m_pause.stop();
}

Result<ProductSync::Plan> ProductSync::readPlan(const Database &database)
{
    const auto hours = settings::value(database, kEveryHours);
    if (!hours)
        return failed(hours, u"settings");
    const auto fetched = settings::value(database, kFetchedAt);
    if (!fetched)
        return failed(fetched, u"settings");
    const auto rows = products::active(database);
    if (!rows)
        return failed(rows, u"products");
    Plan plan;
    const int wanted = hours->value_or(QJsonValue()).toInt(kUsualHours);
    plan.every = std::chrono::hours(wanted < 0 ? kUsualHours : std::min(wanted, kMostHours));
    if (*fetched)
        plan.fetchedAt = fromMsecs((*fetched)->toInteger());
    for (const products::Product &row : *rows) {
        if (!row.shopId.isEmpty())
            plan.known.append(known(row));
    }
    return plan;
}

void ProductSync::look()
{
    whenDone(m_from.reader.run(&ProductSync::readPlan), this, [this](const Result<Plan> &plan) {
        if (m_stopped)
            return;
        if (!plan)
            return giveUp(plan.error());
        m_every = plan->every;
        m_status.count = static_cast<int>(plan->known.size());
        m_status.fetchedAt = plan->fetchedAt;
        Q_EMIT listed(plan->known);
        const bool isFirst = !std::exchange(m_started, true);
        const bool isFresh = plan->fetchedAt && m_from.clock.now() - *plan->fetchedAt < kFreshEnough;
        if (!isFirst || isFresh)
            m_fetchedAt = plan->fetchedAt;
        schedule();
    });
}

void ProductSync::schedule()
{
    if (m_stopped || m_round)
        return;
    m_timer.stop();
    if (!m_from.shop().isConfigured())
        return show({u"off"_s, u"no_key"_s});
    if (m_every == 0ms)
        return show({u"off"_s, u"switched_off"_s});
    if (m_failures == 0)
        show({u"ok"_s, {}});
    const Instant now = m_from.clock.now();
    const Instant due = m_failures > 0 ? m_notBefore : m_fetchedAt ? *m_fetchedAt + m_every : now;
    const bool clockWentBack = m_failures == 0 && m_fetchedAt && *m_fetchedAt > now;
    if (due <= now || clockWentBack)
        return beginRound();
    m_timer.start(std::min(due - now, kLongestSleep));
}

void ProductSync::beginRound()
{
    m_round.emplace();
    ++m_rounds;
    askPage();
}

void ProductSync::askPage()
{
    if (!m_round)
        return;
    whenDone(m_from.shop().page(m_round->page, m_round->language), this,
             [this, round = m_rounds](const Result<ShopPage> &page) {
                 if (!m_round || round != m_rounds)
                     return; // stopped, or another shop meanwhile
                 if (page)
                     take(*page);
                 else
                     giveUp(page.error());
             });
}

void ProductSync::take(const ShopPage &page)
{
    const bool isArabic = m_round->language == ShopLanguage::Arabic;
    if (isArabic)
        m_round->total = page.total;
    for (const Product &product : page.products) {
        if (isArabic)
            m_round->found.insert(product.id, listedFrom(product));
        else if (const auto known = m_round->found.find(product.id); known != m_round->found.end())
            known->nameEn = product.nameEn;
    }
    if (!page.products.isEmpty() && m_round->page < std::min(page.pages, kMostPages)) {
        ++m_round->page;
        return m_pause.start();
    }
    // No shop sells nothing: a broken answer must not empty the shelves.
    if (m_round->found.isEmpty())
        return giveUp({ErrorCode::InvalidPayload, u"the shop's list is empty"_s});
    if (!isArabic)
        return store();
    m_round->language = ShopLanguage::English;
    m_round->page = 1;
    m_pause.start();
}

void ProductSync::store()
{
    const auto extent = m_round->found.size() >= m_round->total ? products::Extent::WholeShop : products::Extent::Part;
    const Instant now = m_from.clock.now();
    auto kept = m_from.writer.run(
        [list = m_round->found.values(), extent, now](Transaction &transaction) -> Result<products::Kept> {
            const auto result = products::keep(transaction, list, extent, now);
            if (!result)
                return failed(result);
            const Result<> noted = settings::setValue(transaction, kFetchedAt, toMsecs(now), {}, now);
            if (!noted)
                return failed(noted);
            return *result;
        });
    whenDone(kept, this, [this, round = m_rounds](const Result<products::Kept> &result) {
        if (m_round && round == m_rounds)
            endRound(result);
    });
}

void ProductSync::endRound(const Result<products::Kept> &kept)
{
    if (!kept)
        return giveUp(kept.error());
    if (kept->added + kept->changed + kept->gone > 0)
        qCInfo(lcProducts) << "articles added:" << kept->added << "changed:" << kept->changed << "gone:" << kept->gone;
    m_round.reset();
    m_failures = 0;
    look();
    Q_EMIT refreshed(true);
}

void ProductSync::giveUp(const Error &error)
{
    if (m_stopped)
        return;
    m_round.reset();
    ++m_failures;
    const auto pause = productRetryPause(m_failures, error, std::max<std::chrono::milliseconds>(m_every, 1h));
    m_notBefore = m_from.clock.now() + pause;
    qCInfo(lcProducts) << "the shop's list cannot be read:" << error.detail;
    show({u"warn"_s, reasonOf(error)});
    m_timer.start(std::min(pause, kLongestSleep));
    Q_EMIT refreshed(false);
}

void ProductSync::show(const LightState &light)
{
    m_status.light = light;
    Q_EMIT statusChanged();
}

} // namespace migochat

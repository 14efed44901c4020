#pragma once

#include "tests/sim/graph.h"
#include "tests/sim/kinds.h"

#include <QElapsedTimer>
#include <QMap>
#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

#include <deque>

class QNetworkReply;

namespace migochat::sim {

/// Throws webhooks away: only their bodies are wanted.
class NoRoad final : public Courier
{
public:
    void post(Channel, QJsonObject, milliseconds) override {}
};

/// Endless bodies of every kind of webhook, whole, combined, repeated, changed and broken. Same seed, same kinds of
/// damage; the ids inside are new in every run.
class FuzzSource
{
public:
    struct Body {
        Channel channel = Channel::Messenger;
        QByteArray bytes;
    };

    /// Only kinds whose name starts with `prefix`.
    FuzzSource(quint64 seed, const QString &prefix);

    [[nodiscard]] Body next();
    [[nodiscard]] const Credentials &account() const { return m_world.account(); }
    [[nodiscard]] qsizetype kinds() const { return m_kinds.size(); }

private:
    [[nodiscard]] QJsonObject whole(const Kind &kind);
    [[nodiscard]] Body made();

    SystemClock m_clock;
    World m_world;
    Faults m_faults;
    Journal m_journal{m_clock};
    NoRoad m_road;
    Pace m_pace;
    Graph m_graph;
    QList<Kind> m_kinds;
    std::deque<Body> m_earlier;
};

struct FuzzOptions {
    QUrl origin; ///< of the agent's webhook port
    quint64 seed = 1;
    qint64 count = 10'000;
    int connections = 4;
    QString prefix; ///< of kinds
    QString secret; ///< empty: the simulator's own
    QString keep;   ///< folder for the bodies that were not answered with 200
};

/// Posts `count` signed bodies of a FuzzSource and counts the answers.
class Fuzz final : public QObject
{
    Q_OBJECT

public:
    explicit Fuzz(FuzzOptions options, QObject *parent = nullptr);

    void start();
    /// {"posted":…,"statuses":{"200":…},"slowestMs":…,"seconds":…}
    [[nodiscard]] QJsonObject report() const;
    /// Everything was answered with 200: authentic bodies are kept, whatever is in them.
    [[nodiscard]] bool clean() const;

Q_SIGNALS:
    void finished();

private:
    void postNext();
    void onAnswer(QNetworkReply *reply, const FuzzSource::Body &body, qint64 startedAt);
    void keep(const FuzzSource::Body &body, const QString &status) const;

    FuzzOptions m_options;
    FuzzSource m_source;
    QNetworkAccessManager m_network;
    QElapsedTimer m_clock;
    QMap<QString, qint64> m_statuses;
    qint64 m_started = 0;
    qint64 m_answered = 0;
    qint64 m_slowest = 0;
};

} // namespace migochat::sim

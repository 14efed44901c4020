#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QRandomGenerator>

namespace migochat::test {

/// Spoils webhook bodies, the same way for the same seed: half of the variants are damaged bytes, half are valid JSON
/// in which one member has another type, another name, or is gone.
class BodyMutator
{
public:
    explicit BodyMutator(quint32 seed) : m_random(seed) {}

    [[nodiscard]] QByteArray variant(const QByteArray &body);
    /// Valid JSON with one surprise in it; empty when the body is no JSON object.
    [[nodiscard]] QByteArray damagedTree(const QByteArray &body);

private:
    [[nodiscard]] QByteArray damagedBytes(QByteArray body);
    [[nodiscard]] QJsonValue damaged(const QJsonValue &value, int depth);
    [[nodiscard]] QJsonValue surprise();
    [[nodiscard]] int below(qsizetype limit) { return static_cast<int>(m_random.bounded(limit)); }

    QRandomGenerator m_random;
};

} // namespace migochat::test

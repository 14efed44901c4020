#include "ui/control/passphrase.h"

#include <QPasswordDigestor>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace migochat::passphrase {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLeastDigits = 4;
constexpr int kLeastSigns = 8;
constexpr int kRounds = 210'000;
constexpr int kMostRounds = 10'000'000; ///< of a seal that somebody else wrote
constexpr int kKeyBytes = 32;
constexpr auto kMethod = "pbkdf2-sha256";

/// What is typed on one keyboard opens on another: Arabic digits count as Western ones.
QString plain(const QString &typed)
{
    QString text = typed.normalized(QString::NormalizationForm_KC);
    for (QChar &letter : text) {
        if (const int digit = letter.digitValue(); digit >= 0)
            letter = QChar(u'0' + digit);
    }
    return text;
}

QByteArray derived(const QString &typed, const QByteArray &salt, int rounds)
{
    return QPasswordDigestor::deriveKeyPbkdf2(QCryptographicHash::Sha256, plain(typed).toUtf8(), salt, rounds,
                                              kKeyBytes);
}

/// Takes the same time wherever they differ.
bool areEqual(const QByteArray &one, const QByteArray &other)
{
    if (one.size() != other.size())
        return false;
    int different = 0;
    for (qsizetype i = 0; i < one.size(); ++i)
        different |= one.at(i) ^ other.at(i);
    return different == 0;
}

} // namespace

bool isLongEnough(const QString &typed)
{
    const QString text = plain(typed);
    const bool digits = std::ranges::all_of(text, [](QChar letter) { return letter.isDigit(); });
    return text.size() >= (digits ? kLeastDigits : kLeastSigns);
}

QByteArray seal(const QString &typed)
{
    std::array<quint32, 4> random{};
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    const QByteArray salt(reinterpret_cast<const char *>(random.data()), sizeof random);
    return QByteArray(kMethod) + ':' + QByteArray::number(kRounds) + ':' + salt.toHex() + ':' +
           derived(typed, salt, kRounds).toHex();
}

bool opens(const QByteArray &sealed, const QString &typed)
{
    const QList<QByteArray> parts = sealed.split(':');
    if (parts.size() != 4 || parts.at(0) != kMethod)
        return false;
    const int rounds = parts.at(1).toInt();
    const QByteArray key = QByteArray::fromHex(parts.at(3));
    if (rounds < 1 || rounds > kMostRounds || key.size() != kKeyBytes)
        return false;
    return areEqual(derived(typed, QByteArray::fromHex(parts.at(2)), rounds), key);
}

} // namespace migochat::passphrase

#include "ui/composer/waitingthings.h"

#include <QFileInfo>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMostFiles = 10;

} // namespace

qint64 WaitingThings::addFile(ConversationId conversation, const ChosenFile &file)
{
    QList<WaitingFile> &files = m_files[conversation];
    if (files.size() >= kMostFiles || !conversation.isValid())
        return 0;
    WaitingFile waiting{file};
    waiting.serial = ++m_lastSerial;
    if (file.name.isEmpty())
        waiting.name = QFileInfo(file.path).fileName();
    waiting.facts.kind = file.kind;
    files.append(waiting);
    Q_EMIT changed(conversation);
    return waiting.serial;
}

void WaitingThings::addProduct(ConversationId conversation, const Card &product)
{
    QList<Card> &products = m_products[conversation];
    if (!products.contains(product) && products.size() < kMostFiles)
        products.append(product);
    Q_EMIT changed(conversation);
}

WaitingThings::Place WaitingThings::find(qint64 serial) const
{
    for (auto entry = m_files.cbegin(); entry != m_files.cend(); ++entry) {
        const auto found = std::find_if(entry->begin(), entry->end(),
                                        [serial](const WaitingFile &file) { return file.serial == serial; });
        if (found != entry->end())
            return {entry.key(), found - entry->begin()};
    }
    return {};
}

template <typename Change>
void WaitingThings::alter(qint64 serial, Change change)
{
    const Place place = find(serial);
    if (place.index < 0)
        return;
    change(m_files[place.conversation][place.index]);
    Q_EMIT changed(place.conversation);
}

void WaitingThings::remove(qint64 serial)
{
    const Place place = find(serial);
    if (place.index < 0)
        return;
    const WaitingFile gone = m_files[place.conversation].takeAt(place.index);
    if (gone.isOwn)
        Q_EMIT ownFileGone(gone.path);
    Q_EMIT changed(place.conversation);
}

void WaitingThings::removeProduct(ConversationId conversation, int index)
{
    QList<Card> &products = m_products[conversation];
    if (index >= 0 && index < products.size())
        products.removeAt(index);
    Q_EMIT changed(conversation);
}

void WaitingThings::clear(ConversationId conversation)
{
    const QList<WaitingFile> files = m_files.take(conversation);
    for (const WaitingFile &file : files) {
        if (file.isOwn)
            Q_EMIT ownFileGone(file.path);
    }
    m_products.remove(conversation);
    Q_EMIT changed(conversation);
}

WaitingThings::Things WaitingThings::thingsOf(const QList<WaitingFile> &files, const QList<Card> &products)
{
    Things things;
    for (const WaitingFile &file : files)
        things.files.append(file);
    things.products = products;
    return things;
}

WaitingThings::Things WaitingThings::takeOut(ConversationId conversation)
{
    const QList<WaitingFile> files = m_files.take(conversation);
    const Things things = thingsOf(files, m_products.take(conversation));
    Q_EMIT changed(conversation);
    return things;
}

QHash<ConversationId, WaitingThings::Things> WaitingThings::all() const
{
    QHash<ConversationId, Things> all;
    for (auto files = m_files.cbegin(); files != m_files.cend(); ++files) {
        if (!isEmpty(files.key()))
            all.insert(files.key(), thingsOf(*files, m_products.value(files.key())));
    }
    for (auto products = m_products.cbegin(); products != m_products.cend(); ++products) {
        if (!products->isEmpty())
            all[products.key()].products = *products;
    }
    return all;
}

void WaitingThings::putIn(ConversationId conversation, const Things &things)
{
    for (const ChosenFile &file : things.files)
        addFile(conversation, file);
    for (const Card &product : things.products)
        addProduct(conversation, product);
}

void WaitingThings::wake(ConversationId conversation)
{
    QList<WaitingFile> woken;
    const auto files = m_files.find(conversation);
    if (files == m_files.end())
        return;
    for (WaitingFile &file : *files) {
        if (file.state != WaitingFile::State::Resting)
            continue;
        file.state = WaitingFile::State::Reading;
        woken.append(file);
    }
    for (const WaitingFile &file : std::as_const(woken))
        Q_EMIT readWanted(file);
}

void WaitingThings::lookAgain(ConversationId conversation)
{
    const auto files = m_files.find(conversation);
    if (files == m_files.end())
        return;
    for (WaitingFile &file : *files) {
        if (file.state == WaitingFile::State::Gone)
            file.state = WaitingFile::State::Resting;
    }
}

void WaitingThings::setFacts(qint64 serial, const InspectedFile &inspected, const ChannelKind &channel)
{
    alter(serial, [&](WaitingFile &file) {
        const bool isKnown = file.bytes >= 0;
        file.hasChanged = isKnown && (file.bytes != inspected.facts.bytes || file.changedAt != inspected.changedAt);
        file.bytes = inspected.facts.bytes;
        file.changedAt = inspected.changedAt;
        file.facts = inspected.facts;
        file.preview = inspected.preview;
        file.verdict = judgeUpload(channel, file.facts);
        file.state = WaitingFile::State::Ready;
    });
}

void WaitingThings::setState(qint64 serial, WaitingFile::State state)
{
    alter(serial, [state](WaitingFile &file) { file.state = state; });
}

void WaitingThings::sendAsDocument(qint64 serial, const ChannelKind &channel)
{
    alter(serial, [&channel](WaitingFile &file) {
        file.kind = u"document"_s;
        file.facts.kind = file.kind;
        file.verdict = judgeUpload(channel, file.facts);
    });
}

bool WaitingThings::isEmpty(ConversationId conversation) const
{
    return m_files.value(conversation).isEmpty() && m_products.value(conversation).isEmpty();
}

QString WaitingThings::obstacle(ConversationId conversation) const
{
    const QList<WaitingFile> waiting = m_files.value(conversation);
    for (const WaitingFile &file : waiting) {
        if (file.state == WaitingFile::State::Gone)
            return tr("Take %1 out: it is not where it was any more").arg(file.name);
        if (file.state == WaitingFile::State::Resting || file.state == WaitingFile::State::Reading ||
            file.state == WaitingFile::State::Preparing)
            return tr("%1 is not ready yet").arg(file.name);
        if (!file.maySend())
            return tr("Take %1 out: it cannot be sent here as it is").arg(file.name);
    }
    return {};
}

} // namespace migochat

#include "ui/composer/waitingthings.h"

#include <QFileInfo>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMostFiles = 10;

} // namespace

qint64 WaitingThings::addFile(ConversationId conversation, const NewFile &file)
{
    QList<WaitingFile> &files = m_files[conversation];
    if (files.size() >= kMostFiles || !conversation.isValid())
        return 0;
    WaitingFile waiting;
    waiting.serial = ++m_lastSerial;
    waiting.path = file.path;
    waiting.name = file.name.isEmpty() ? QFileInfo(file.path).fileName() : file.name;
    waiting.facts.kind = file.kind;
    waiting.isOwn = file.isOwn;
    files.append(waiting);
    Q_EMIT changed(conversation);
    Q_EMIT fileAdded(waiting.serial, file.path, file.kind);
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

WaitingThings::Things WaitingThings::takeOut(ConversationId conversation)
{
    Things things;
    const QList<WaitingFile> files = m_files.take(conversation);
    for (const WaitingFile &file : files)
        things.files.append({file.path, file.name, file.facts.kind, file.isOwn});
    things.products = m_products.take(conversation);
    Q_EMIT changed(conversation);
    return things;
}

void WaitingThings::putIn(ConversationId conversation, const Things &things)
{
    for (const NewFile &file : things.files)
        addFile(conversation, file);
    for (const Card &product : things.products)
        addProduct(conversation, product);
}

void WaitingThings::setFacts(qint64 serial, const FileFacts &facts, const QImage &preview, const ChannelKind &channel)
{
    alter(serial, [&](WaitingFile &file) {
        file.facts = facts;
        file.preview = preview;
        file.verdict = judgeUpload(channel, facts);
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
        file.facts.kind = u"document"_s;
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
        if (file.state == WaitingFile::State::Reading || file.state == WaitingFile::State::Preparing)
            return tr("%1 is not ready yet").arg(file.name);
        if (!file.maySend())
            return tr("Take %1 out: it cannot be sent here as it is").arg(file.name);
    }
    return {};
}

} // namespace migochat

#include "ui/actions/keymap.h"

#include "ui/text/direction.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeySequence>
#include <QSaveFile>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1StringView kChosen{"keys.json"};
constexpr QLatin1StringView kDefaults{"keys-default.json"};

KeyMap::Keys keysFrom(const QStringList &texts)
{
    KeyMap::Keys keys;
    for (const QString &text : texts) {
        const QKeySequence sequence = QKeySequence::fromString(text.trimmed(), QKeySequence::PortableText);
        if (sequence.count() == 1 && sequence[0].key() != Qt::Key_unknown && !keys.contains(sequence[0]))
            keys.append(sequence[0]);
    }
    return keys;
}

QJsonArray toJson(const KeyMap::Keys &keys)
{
    QJsonArray array;
    for (const QKeyCombination key : keys)
        array.append(QKeySequence(key).toString(QKeySequence::PortableText));
    return array;
}

void write(const QString &path, const QJsonObject &object)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) // a folder that is full or not ours: the keys hold for this run
        return;
    file.write(QJsonDocument(object).toJson());
    file.commit();
}

/// Keyboards have arrows on them, not words, and nothing on the longest key; empty: what Qt calls it.
QString signOf(Qt::Key key)
{
    switch (key) {
    case Qt::Key_Left:
        return u"←"_s;
    case Qt::Key_Up:
        return u"↑"_s;
    case Qt::Key_Right:
        return u"→"_s;
    case Qt::Key_Down:
        return u"↓"_s;
    case Qt::Key_Space:
        return KeyMap::tr("Space");
    default:
        return {};
    }
}

bool meet(CommandPlace one, CommandPlace other)
{
    return one == other || one == CommandPlace::Window || other == CommandPlace::Window;
}

} // namespace

KeyMap::KeyMap(QObject *parent) : QObject(parent) {}

void KeyMap::useFolder(const QString &folder)
{
    m_folder = folder;
    const auto written = m_files.run([path = QDir(m_folder).filePath(kDefaults)]() -> Result<> {
        QJsonObject defaults;
        for (const CommandSpec &spec : commandList())
            defaults.insert(spec.id, toJson(defaultKeysOf(spec)));
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly) || QJsonDocument::fromJson(file.readAll()).object() != defaults)
            write(path, defaults);
        return {};
    });
    whenDone(written, this, [](const Result<> &) {});
    load();
    Q_EMIT changed();
}

void KeyMap::follow(const KeyMap &other)
{
    const auto take = [this, &other] {
        m_chosen = other.m_chosen;
        Q_EMIT changed();
    };
    connect(&other, &KeyMap::changed, this, take);
    take();
}

void KeyMap::load()
{
    m_chosen.clear();
    QFile file(QDir(m_folder).filePath(kChosen));
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const CommandSpec *spec = findCommand(entry.key());
        if (!spec || !entry->isArray())
            continue;
        QStringList texts;
        for (const QJsonValue text : entry->toArray())
            texts.append(text.toString());
        m_chosen.insert(spec->id, keysFrom(texts));
    }
}

void KeyMap::save() const
{
    if (m_folder.isEmpty())
        return;
    QJsonObject object;
    for (auto entry = m_chosen.begin(); entry != m_chosen.end(); ++entry)
        object.insert(entry.key(), toJson(entry.value()));
    write(QDir(m_folder).filePath(kChosen), object);
}

/// Asked for with every key that is pressed, so they are taken apart once.
KeyMap::Keys KeyMap::defaultKeysOf(const CommandSpec &spec)
{
    static const QHash<QLatin1StringView, Keys> defaults = [] {
        QHash<QLatin1StringView, Keys> keys;
        for (const CommandSpec &each : commandList())
            keys.insert(each.id, keysFrom(QString(each.keys).split(u';', Qt::SkipEmptyParts)));
        return keys;
    }();
    return defaults.value(spec.id);
}

KeyMap::Keys KeyMap::keysOf(const CommandSpec &spec) const
{
    const auto chosen = m_chosen.constFind(spec.id);
    return chosen == m_chosen.constEnd() ? defaultKeysOf(spec) : *chosen;
}

void KeyMap::setKeys(const CommandSpec &spec, const Keys &keys)
{
    if (keys == defaultKeysOf(spec))
        m_chosen.remove(spec.id);
    else
        m_chosen.insert(spec.id, keys);
    save();
    Q_EMIT changed();
}

void KeyMap::take(const CommandSpec &spec, QKeyCombination key)
{
    for (const CommandSpec *rival : rivals(spec, key)) {
        Keys left = keysOf(*rival);
        left.removeAll(key);
        m_chosen.insert(rival->id, left);
    }
    setKeys(spec, {key});
}

void KeyMap::reset(const CommandSpec &spec)
{
    m_chosen.remove(spec.id);
    save();
    Q_EMIT changed();
}

void KeyMap::resetAll()
{
    m_chosen.clear();
    save();
    Q_EMIT changed();
}

QList<const CommandSpec *> KeyMap::rivals(const CommandSpec &spec, QKeyCombination key) const
{
    QList<const CommandSpec *> found;
    for (const CommandSpec &other : commandList()) {
        if (other.id != spec.id && meet(other.place, spec.place) && keysOf(other).contains(key))
            found.append(&other);
    }
    return found;
}

const CommandSpec *KeyMap::commandFor(QKeyCombination key, CommandPlace place) const
{
    // The number pad's Enter is one more Enter, unless somebody gave it a meaning of its own.
    const QKeyCombination twin =
        key.key() == Qt::Key_Enter ? QKeyCombination(key.keyboardModifiers(), Qt::Key_Return) : key;
    for (const QKeyCombination meant : {key, twin}) {
        for (const CommandSpec &spec : commandList()) {
            if ((spec.place == CommandPlace::Window || spec.place == place) && keysOf(spec).contains(meant))
                return &spec;
        }
    }
    return nullptr;
}

QString KeyMap::textOf(const CommandSpec &spec) const
{
    const Keys keys = keysOf(spec);
    return keys.isEmpty() ? QString() : textOf(keys.constFirst());
}

QString KeyMap::textWhileTyping(const CommandSpec &spec) const
{
    const Keys keys = keysOf(spec);
    const auto heard = std::ranges::find_if_not(keys, &KeyMap::isPlain);
    return heard == keys.end() ? QString() : textOf(*heard);
}

QString KeyMap::named(const QString &words, const CommandSpec &spec) const
{
    const QString keys = textWhileTyping(spec);
    return keys.isEmpty() ? words : words + u" ("_s + leftToRight(keys) + u')';
}

QString KeyMap::textOf(QKeyCombination key)
{
    QString text = QKeySequence(key).toString(QKeySequence::NativeText);
    if (const QString sign = signOf(key.key()); !sign.isEmpty()) {
        const QString word = QKeySequence(key.key()).toString(QKeySequence::NativeText);
        // Between Arabic words a sign would change places with what is held.
        return leftToRight(text.replace(text.lastIndexOf(word), word.size(), sign));
    }
    // Keyboards say Enter; Qt keeps that word for the number pad. Apple's sign stays as it is.
    return text.replace("Return"_L1, "Enter"_L1);
}

bool KeyMap::isPlain(QKeyCombination key)
{
    const bool modified = key.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    return !modified && !(key.key() >= Qt::Key_F1 && key.key() <= Qt::Key_F35);
}

} // namespace migochat

#pragma once

#include <QAbstractListModel>
#include <QHash>
#include <QList>
#include <QSet>

#include <algorithm>

namespace migochat {

/// A flat model over rows with a stable key. Subclasses say what the rows should be; the model tells the views the
/// fewest removals, moves and insertions that lead there, so selection and scroll position survive.
template <typename Row>
class RowListModel : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }

    /// Position of a row, -1 when it is not there.
    [[nodiscard]] int indexOfKey(qint64 key) const
    {
        const auto found =
            std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const Row &row) { return keyOf(row) == key; });
        return found == m_rows.cend() ? -1 : static_cast<int>(found - m_rows.cbegin());
    }

protected:
    [[nodiscard]] virtual qint64 keyOf(const Row &row) const = 0;

    void resetTo(QList<Row> target)
    {
        beginResetModel();
        m_rows = std::move(target);
        endResetModel();
    }

    /// Brings the rows to `target`; rows in `touched` are announced as changed where they stay. Keys are unique.
    void syncTo(const QList<Row> &target, const QSet<qint64> &touched)
    {
        removeMissing(target);
        QHash<qint64, qsizetype> targetPlace;
        targetPlace.reserve(target.size());
        for (qsizetype i = 0; i < target.size(); ++i)
            targetPlace.insert(keyOf(target.at(i)), i);
        QSet<qint64> present;
        present.reserve(m_rows.size());
        for (const Row &row : std::as_const(m_rows))
            present.insert(keyOf(row));

        for (qsizetype i = 0; i < target.size(); ++i)
            settleRow(target, i, targetPlace, present);
        for (qsizetype i = 0; i < target.size(); ++i)
            m_rows[i] = target.at(i);
        announce(touched);
    }

    /// Replaces what is shown of one row without moving it.
    void replaceAt(int position, const Row &row)
    {
        m_rows[position] = row;
        const QModelIndex changed = index(position);
        Q_EMIT dataChanged(changed, changed);
    }

    QList<Row> m_rows;

private:
    void removeMissing(const QList<Row> &target)
    {
        QSet<qint64> wanted;
        wanted.reserve(target.size());
        for (const Row &row : target)
            wanted.insert(keyOf(row));
        for (qsizetype last = m_rows.size() - 1; last >= 0; --last) {
            if (wanted.contains(keyOf(m_rows.at(last))))
                continue;
            qsizetype first = last;
            while (first > 0 && !wanted.contains(keyOf(m_rows.at(first - 1))))
                --first;
            beginRemoveRows({}, static_cast<int>(first), static_cast<int>(last));
            m_rows.remove(first, last - first + 1);
            endRemoveRows();
            last = first;
        }
    }

    /// Makes row `i` the one that `target` wants there; everything before is right already.
    void settleRow(const QList<Row> &target, qsizetype i, const QHash<qint64, qsizetype> &targetPlace,
                   const QSet<qint64> &present)
    {
        const qint64 key = keyOf(target.at(i));
        if (i < m_rows.size() && keyOf(m_rows.at(i)) == key)
            return;
        if (!present.contains(key)) {
            insertRun(target, i, present);
            return;
        }
        // One row that went down would otherwise be told as many rows that went up.
        if (i + 1 < m_rows.size() && keyOf(m_rows.at(i + 1)) == key) {
            const qsizetype place = targetPlace.value(keyOf(m_rows.at(i)));
            moveRow(i, std::min(place, m_rows.size() - 1));
            return;
        }
        moveRow(indexOfKey(key), i);
    }

    /// Inserts the rows of `target` from `i` on that are new, unless they are there by now.
    void insertRun(const QList<Row> &target, qsizetype i, const QSet<qint64> &present)
    {
        qsizetype end = i;
        while (end < target.size() && !present.contains(keyOf(target.at(end))))
            ++end;
        const qsizetype at = std::min(i, m_rows.size());
        beginInsertRows({}, static_cast<int>(at), static_cast<int>(at + end - i - 1));
        for (qsizetype row = i; row < end; ++row)
            m_rows.insert(at + row - i, target.at(row));
        endInsertRows();
    }

    void moveRow(qsizetype from, qsizetype to)
    {
        if (from == to)
            return;
        beginMoveRows({}, static_cast<int>(from), static_cast<int>(from), {},
                      static_cast<int>(to > from ? to + 1 : to));
        m_rows.move(from, to);
        endMoveRows();
    }

    void announce(const QSet<qint64> &touched)
    {
        for (qsizetype i = 0; i < m_rows.size(); ++i) {
            if (touched.contains(keyOf(m_rows.at(i)))) {
                const QModelIndex changed = index(static_cast<int>(i));
                Q_EMIT dataChanged(changed, changed);
            }
        }
    }
};

} // namespace migochat

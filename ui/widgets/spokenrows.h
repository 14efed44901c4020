#pragma once

#include <QIdentityProxyModel>

#include <functional>

namespace migochat {

/// Adds one sentence per row for screen readers (AccessibleTextRole, DisplayRole) to a model that only knows data.
class SpokenRows final : public QIdentityProxyModel
{
    Q_OBJECT

public:
    using Sentence = std::function<QString(const QModelIndex &source)>;

    SpokenRows(Sentence sentence, QObject *parent) : QIdentityProxyModel(parent), m_sentence(std::move(sentence)) {}

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == Qt::AccessibleTextRole || role == Qt::DisplayRole)
            return m_sentence(mapToSource(index));
        return QIdentityProxyModel::data(index, role);
    }

    /// What the row says came from elsewhere than its data, and is another one now.
    void announce(const QModelIndex &row) { Q_EMIT dataChanged(row, row); }

private:
    Sentence m_sentence;
};

} // namespace migochat
